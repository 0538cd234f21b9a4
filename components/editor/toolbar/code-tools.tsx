import { languageKey, languageNames } from "@/components/documents/languages";
import { Select } from "@/components/ui/inputs";
import { channelKeys, channelLanguage } from "@/lib/documents/present/channels";
import { editorMessages } from "@/lib/messages/editor";
import { exhibitMessages } from "@/lib/messages/exhibits";
import type { ToolProps } from "./props";

export function CodeTools(tool: ToolProps) {
  return (
    <>
      <LanguageSelect {...tool} />
      {tool.selected.channel !== null && <ChannelSelect {...tool} />}
    </>
  );
}

const drawn: readonly string[] = ["exchange", channelLanguage];

function LanguageSelect({ editor, selected: { language }, locale }: ToolProps) {
  const t = editorMessages(locale);
  const value = languageKey(language) ?? language ?? "";
  const isOther = value !== "" && !drawn.includes(value) && !Object.hasOwn(languageNames, value);
  const choose = (name: string) =>
    editor.commands.updateAttributes("codeBlock", { language: name === "" ? null : name });
  return (
    <Select
      aria-label={t.language}
      className="editor-language"
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t.noLanguage}</option>
      {isOther && <option value={value}>{value}</option>}
      {Object.entries(languageNames).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
      <option value="exchange">{t.exchange}</option>
      <option value={channelLanguage}>{exhibitMessages(locale).channel}</option>
    </Select>
  );
}

/** Which channel is shown: its word in the block. */
function ChannelSelect({ editor, selected: { channel }, locale }: ToolProps) {
  const t = exhibitMessages(locale);
  const value = channelKeys.find((key) => key === channel?.trim().toLowerCase()) ?? "";
  const choose = (word: string) => {
    const { $from } = editor.state.selection;
    const { tr, schema } = editor.state;
    editor.view.dispatch(tr.replaceWith($from.start(), $from.end(), schema.text(word)));
  };
  return (
    <Select
      aria-label={t.channel}
      className="editor-language"
      value={value}
      onChange={(event) => choose(event.target.value)}
    >
      {value === "" && <option value="">{channel}</option>}
      {channelKeys.map((key) => (
        <option key={key} value={key}>
          {t[key]}
        </option>
      ))}
    </Select>
  );
}
