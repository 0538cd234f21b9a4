import type { DetailedHTMLProps, HTMLAttributes } from "react";

type ReaderElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "cauce-theme": ReaderElement;
      "cauce-search": ReaderElement;
      "cauce-progress": ReaderElement;
      "cauce-copy": ReaderElement;
    }
  }
}
