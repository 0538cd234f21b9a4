import { getImageProps } from "next/image";

const { style: _, ...picture } = getImageProps({
  src: "/images/sign-in.webp",
  alt: "",
  width: 960,
  height: 1200,
  sizes: "40vw",
  loading: "lazy",
}).props;

/** Beside a short form, where the window is wide; narrow ones do not even fetch it. */
export function SidePicture() {
  return (
    // biome-ignore lint/performance/noImgElement: next/image writes an inline style
    <img
      {...picture}
      alt=""
      className="fixed inset-y-0 end-0 hidden h-dvh w-[40vw] object-cover lg:block"
    />
  );
}
