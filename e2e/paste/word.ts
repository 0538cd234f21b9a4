import type { Fragment } from "./fragment";

const word = (body: string, styles = "") => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} ${styles} --></style></head>
<body lang=ES style='tab-interval:35.4pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const item = (level: number, list: string, sign: string, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

export const fromWord: Fragment[] = [
  {
    name: "words with marks and empty lines",
    html: word(
      `<p class=MsoNormal><b>Fuerte</b>, <i style='mso-bidi-font-style:normal'>suave</i> y <s>nada</s>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal style='text-align:justify'><span lang=ES style='font-size:14.0pt;color:red;background:yellow'>Rojo</span><o:p></o:p></p>`,
    ),
    blocks: "**Fuerte**, _suave_ y ~~nada~~.\n\nRojo",
  },
  {
    name: "a title, headings and a quotation",
    html: word(
      "<p class=MsoTitle>Título<o:p></o:p></p><h1><a name='_Toc1'>Uno</a><o:p></o:p></h1><h2><b>Dos</b></h2><h3>Tres</h3><p class=MsoIntenseQuote>Dicen<o:p></o:p></p>",
    ),
    blocks: "## Título\n\n## Uno\n\n## Dos\n\n### Tres\n\n> Dicen",
  },
  {
    name: "a list within a list",
    html: word(
      item(1, "l0", "·", "uno") +
        item(2, "l0", "o", "dos") +
        item(2, "l0", "o", "tres") +
        item(1, "l0", "·", "cuatro") +
        "<p class=MsoNormal>Fuera<o:p></o:p></p>",
    ),
    blocks: "- uno\n  - dos\n  - tres\n- cuatro\n\nFuera",
  },
  {
    name: "a numbered list that begins at three, with bullets in it",
    html: word(
      item(1, "l1", "3.", "tres") + item(2, "l1", "·", "dentro") + item(1, "l1", "4.", "cuatro"),
    ),
    blocks: "3. tres\n   - dentro\n4. cuatro",
  },
  {
    name: "two lists with words between them",
    html: word(
      `${item(1, "l0", "·", "uno")}<p class=MsoNormal>Entre</p>${item(1, "l2", "1)", "dos")}`,
    ),
    blocks: "- uno\n\nEntre\n\n1. dos",
  },
  {
    name: "footnotes",
    html: word(
      `<p class=MsoNormal>Agua<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> mansa.<o:p></o:p></p><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> De <i>río</i>.<o:p></o:p></p></div></div>`,
    ),
    blocks: "Agua[^1] mansa.\n\n[^1]: De _río_.",
  },
  {
    name: "a table with a head",
    html: word(
      "<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'><thead><tr style='mso-yfti-irow:0'><td width=200 valign=top style='border:solid 1.0pt'><p class=MsoNormal><b>Canal<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Va</b></p></td></tr></thead><tr><td><p class=MsoNormal>Web<o:p></o:p></p></td><td><p class=MsoNormal>sí</p></td></tr></table>",
    ),
    blocks: "| Canal | Va |\n| - | - |\n| Web | sí |",
  },
  {
    name: "a picture of the disk and drawings, which cannot be read",
    html: word(
      `<p class=MsoNormal>Antes<!--[if gte vml 1]><v:shape id="x" style='width:10pt'><v:imagedata src="file:///C:/x.png"/></v:shape><![endif]--><![if !vml]><img width=10 height=10 src="file:///C:/Users/x/clip_image002.png" v:shapes="x"><![endif]> después</p>`,
    ),
    blocks: "Antes después",
  },
  {
    name: "hidden words, bookmarks, smart tags and links within the file",
    html: word(
      `<p class=MsoNormal>Ve a <a href="#_Toc2">abajo</a>, <st1:place w:st="on">Madrid</st1:place> o <a href="https://example.org/x" style='color:blue'>fuera</a>.<span style='mso-hide:all;display:none'>secreto</span></p>`,
    ),
    blocks: "Ve a abajo, Madrid o [fuera](https://example.org/x).",
  },
  {
    name: "code in a monospaced letter",
    html: word(
      `<p class=MsoNormal>Escribe <span style='font-family:"Courier New"'>npm start</span>.</p>`,
    ),
    blocks: "Escribe `npm start`.",
  },
];
