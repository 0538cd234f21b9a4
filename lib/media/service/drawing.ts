import "server-only";

/** An SVG of our own as a PNG of few colours, which keeps drawings sharp and small. */
export async function renderPng(svg: string): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 7 }).toBuffer();
}
