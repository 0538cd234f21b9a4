import { describe, expect, it } from "vitest";
import { htmlOf } from "./html";

const Later = async ({ word }: { word: string }) => <em className="loud">{word}</em>;

const base = "https://example.org/blog/uno";

describe("htmlOf", () => {
  it("renders components, asynchronous ones too, without their looks", async () => {
    const node = (
      <div className="reading">
        <Later word="a < b" />
        {[1, null, "dos"]}
      </div>
    );
    expect(await htmlOf(node, base)).toBe("<div><em>a &lt; b</em>1dos</div>");
  });

  it.each([
    [
      <a key="1" href="/blog/x">
        x
      </a>,
      '<a href="https://example.org/blog/x">x</a>',
    ],
    [
      <a key="2" href="#part">
        x
      </a>,
      '<a href="https://example.org/blog/uno#part">x</a>',
    ],
    [
      <a key="3" href="mailto:a@b.c">
        x
      </a>,
      '<a href="mailto:a@b.c">x</a>',
    ],
    [
      // biome-ignore lint/performance/noImgElement: it is what the function reads
      <img key="4" src="/_next/image?url=%2Fmedia%2F1%2Fa.png&w=640&q=75" alt="A" srcSet="x" />,
      '<img src="https://example.org/media/1/a.png" alt="A">',
    ],
    [
      <source key="5" src="/media/1/a.mp4" type="video/mp4" />,
      '<source src="https://example.org/media/1/a.mp4">',
    ],
  ])("makes addresses whole", async (node, html) => {
    expect(await htmlOf(node, base)).toBe(html);
  });

  it("leaves a link where a reader takes films and sounds away", async () => {
    const node = (
      // biome-ignore lint/a11y/useMediaCaption: it is what the function reads
      <audio controls preload="metadata" src="/media/1/a.mp3" aria-label="Entrevista" />
    );
    const address = "https://example.org/media/1/a.mp3";
    expect(await htmlOf(node, base)).toBe(
      `<audio controls src="${address}"><a href="${address}">Entrevista</a></audio>`,
    );
  });

  it("leaves out what runs, frames and likenesses of pictures", async () => {
    const node = (
      <p>
        <script>alert(1)</script>
        <style>p</style>
        <iframe title="x" src="https://example.net/" />
        {/* biome-ignore lint/performance/noImgElement: it is what the function reads */}
        <img src="data:image/png;base64,x" alt="" />
      </p>
    );
    expect(await htmlOf(node, base)).toBe("<p></p>");
  });

  it("leaves out drawings and links to headings", async () => {
    const node = (
      <h2 id="a">
        <span>A</span>
        <a className="anchor" href="#a">
          #
        </a>
        <svg aria-hidden="true" />
      </h2>
    );
    expect(await htmlOf(node, base)).toBe('<h2 id="a">A</h2>');
  });
});
