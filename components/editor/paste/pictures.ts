import { normaliseHref } from "@/lib/documents/input/href";

/** How a picture that came along is called until it is in the library. */
const marker = (index: number) => `\ue000${index}\ue001`;
export const pictureMark = /\ue000(\d+)\ue001/g;

const readable = /^data:image\/(png|jpe?g|gif|webp|avif);base64,([a-z0-9+/=\s]+)$/i;
const mostPictures = 50;

/**
 * Pictures that came along whole stand as marks in paragraphs of their own, to be uploaded; those that
 * lie elsewhere become links of their words, and without words nothing.
 */
export function fixPictures(body: HTMLElement) {
  let count = 0;
  for (const image of body.querySelectorAll("img")) {
    const source = image.getAttribute("src") ?? "";
    const data = image.getAttribute("data-src") ?? "";
    const { ownerDocument } = image;
    if (readable.test(source) && !isTiny(image) && count < mostPictures) {
      const mark = ownerDocument.createElement("p");
      mark.setAttribute("data-picture", "");
      mark.textContent = marker(keep(source));
      count += 1;
      outOfLine(image, mark);
      continue;
    }
    const href = normaliseHref(/^data:/i.test(source) ? data : source);
    const alt = (image.getAttribute("alt") ?? "").trim();
    if (!href || alt === "" || !/^https?:/.test(href) || image.closest("a")) {
      image.replaceWith(image.closest("a") ? alt : "");
      continue;
    }
    const link = ownerDocument.createElement("a");
    link.setAttribute("href", href);
    link.textContent = alt;
    image.replaceWith(link);
  }
}

// Signs of lists and pixels that count visitors.
const isTiny = (image: Element) =>
  ["width", "height"].some((name) => Number(image.getAttribute(name) ?? 99) < 10);

/** A picture among words stands after them. */
function outOfLine(image: Element, mark: Element) {
  const line = image.closest("p, h1, h2, h3, h4, h5, h6");
  if (!line) return image.replaceWith(mark);
  image.remove();
  line.after(mark);
}

const kept: string[] = [];

function keep(source: string): number {
  kept.push(source);
  return kept.length - 1;
}

/** The file that a mark stands for, once. */
export function takePicture(index: number): File | null {
  const [, kind = "", code = ""] = readable.exec(kept[index] ?? "") ?? [];
  kept[index] = "";
  if (kind === "") return null;
  const bytes = Uint8Array.from(atob(code.replace(/\s/g, "")), (sign) => sign.charCodeAt(0));
  const type = kind.toLowerCase().replace("jpg", "jpeg");
  return new File([bytes], `${index + 1}.${type.replace("jpeg", "jpg")}`, {
    type: `image/${type}`,
  });
}
