import { rename, unwrap, wordsOf } from "./nodes";

const deepest = 6;

/** Lists within lists where they belong, tasks as tasks, and no list without items. */
export function fixLists(body: HTMLElement) {
  for (const list of body.querySelectorAll("menu, dir")) rename(list, "ul");
  for (const list of body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) moveInto(list);
  for (const list of body.querySelectorAll("ul, ol")) {
    for (const child of [...list.childNodes]) {
      if (child.nodeType === 3 && wordsOf(child) === "") child.remove();
      else if ((child as Element).localName !== "li") wrapItem(child);
    }
    if (list.children.length === 0) list.remove();
  }
  for (const item of body.querySelectorAll("li")) {
    if (item.getAttribute("role") === "checkbox" || item.hasAttribute("aria-checked")) {
      item.setAttribute("data-type", "taskItem");
      item.setAttribute("data-checked", String(item.getAttribute("aria-checked") === "true"));
      for (const sign of item.querySelectorAll(":scope > img")) sign.remove();
    }
    for (const label of item.querySelectorAll("label")) unwrap(label);
    if (!item.closest("ul, ol")) rename(item, "p");
  }
  for (const list of body.querySelectorAll("ul, ol")) {
    const isTasks = list.querySelector(":scope > li[data-type]") !== null;
    if (isTasks) asTasks(list);
  }
  for (const item of [...body.querySelectorAll("li")].reverse()) dropEmptyItem(item);
  flatten(body, "ul, ol", deepest);
  flatten(body, "blockquote", deepest);
  flatten(body, "details", 3);
}

function moveInto(list: Element) {
  const item = list.previousElementSibling;
  if (item?.localName === "li") item.append(list);
}

function wrapItem(child: ChildNode) {
  const item = (child.ownerDocument as Document).createElement("li");
  child.replaceWith(item);
  item.append(child);
}

/** An item of nothing goes; one of nothing but a list gives its place to that list's items. */
function dropEmptyItem(item: Element) {
  const inside = [...item.childNodes].filter((node) => node.nodeType !== 3 || wordsOf(node) !== "");
  const [only] = inside;
  if (inside.length === 0) {
    const list = item.parentElement;
    item.remove();
    if (list?.children.length === 0) list.remove();
  } else if (inside.length === 1 && /^(ul|ol)$/.test((only as Element).localName)) {
    item.replaceWith(...(only as Element).children);
  }
}

function asTasks(list: Element) {
  const tasks = list.localName === "ul" ? list : rename(list, "ul");
  tasks.setAttribute("data-type", "taskList");
  for (const item of tasks.querySelectorAll(":scope > li"))
    item.setAttribute("data-type", "taskItem");
}

/** What lies deeper than a reader can follow comes up to where it can be followed. */
function flatten(body: HTMLElement, selector: string, levels: number) {
  const found = [...body.querySelectorAll(selector)];
  const depths = new Map<Element, number>();
  for (const element of found) {
    const parent = element.parentElement?.closest(selector);
    depths.set(element, (parent ? (depths.get(parent) ?? 0) : 0) + 1);
  }
  for (const element of found.reverse()) {
    if ((depths.get(element) ?? 0) <= levels) continue;
    for (const item of element.querySelectorAll(":scope > li, :scope > summary")) rename(item, "p");
    unwrap(element);
  }
}
