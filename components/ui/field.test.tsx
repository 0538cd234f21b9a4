import { renderToStaticMarkup as render } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Button } from "./button";
import { TextField } from "./text-field";

describe("Field", () => {
  it("ties label, hint and error to the control", () => {
    const html = render(
      <TextField id="slug" label="Slug" hint="Short." error="Taken." name="slug" />,
    );
    expect(html).toContain('<label for="slug">Slug</label>');
    expect(html).toMatch(/<input[^>]*aria-describedby="slug-error slug-hint"/);
    expect(html).toMatch(/<input[^>]*aria-invalid="true"/);
    expect(html).toContain('id="slug-hint"');
    expect(html).toMatch(/id="slug-error"[^>]*aria-live="polite".*Taken\./);
  });

  it("says nothing of an error that is not there", () => {
    const html = render(<TextField id="slug" label="Slug" name="slug" error={[]} />);
    expect(html).not.toMatch(/aria-invalid|aria-describedby/);
  });

  it("shows each error of several", () => {
    const html = render(<TextField label="Slug" name="slug" error={["Too long.", "Taken."]} />);
    expect(html).toContain("Too long.");
    expect(html).toContain("Taken.");
  });
});

describe("Button", () => {
  it("keeps its focus while pending, says what is done and sends nothing twice", () => {
    const html = render(
      <Button type="submit" pending pendingLabel="Saving">
        Save
      </Button>,
    );
    expect(html).toContain('aria-disabled="true"');
    expect(html).toContain('type="button"');
    expect(html).not.toMatch(/ disabled/);
    expect(html).toContain("Saving");
  });
});
