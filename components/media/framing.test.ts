import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutOf, cuts, focalAt, isWhole, moveFrame, stretchFrame } from "./framing";

const whole = { width: 400, height: 300 };
const frame = { left: 100, top: 50, width: 200, height: 100 };

describe("a frame", () => {
  it("moves within the picture", () => {
    expect(moveFrame(frame, { x: 10, y: -10 }, whole)).toEqual({ ...frame, left: 110, top: 40 });
    expect(moveFrame(frame, { x: 999, y: -999 }, whole)).toEqual({ ...frame, left: 200, top: 0 });
  });

  it("is stretched at one corner, the opposite one stays", () => {
    expect(stretchFrame(frame, "se", { x: 20, y: 30 }, whole)).toEqual({
      ...frame,
      width: 220,
      height: 130,
    });
    expect(stretchFrame(frame, "nw", { x: -20, y: 10 }, whole)).toEqual({
      left: 80,
      top: 60,
      width: 220,
      height: 90,
    });
  });

  it("stays a frame of whole pixels inside, whatever is done to it", () => {
    const by = fc.record({ x: fc.double({ min: -900, max: 900, noNaN: true }), y: fc.integer() });
    const corner = fc.constantFrom("nw", "ne", "sw", "se");
    fc.assert(
      fc.property(corner, by, by, (at, one, two) => {
        const { left, top, width, height } = moveFrame(
          stretchFrame(frame, at, one, whole),
          two,
          whole,
        );
        expect([left, top, width, height].every(Number.isInteger)).toBe(true);
        expect(Math.min(left, top, 400 - left - width, 300 - top - height)).toBeGreaterThanOrEqual(
          0,
        );
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(16);
      }),
    );
  });

  it("knows when it is all of the picture", () => {
    expect(isWhole({ left: 0, top: 0, ...whole }, whole)).toBe(true);
    expect(isWhole(frame, whole)).toBe(false);
  });
});

describe("a cut", () => {
  it("keeps the focal point in sight", () => {
    expect(cutOf(frame, { x: 0, y: 50 }, cuts.square)).toEqual({ ...frame, width: 100 });
    expect(cutOf(frame, { x: 100, y: 50 }, cuts.square)).toEqual({
      ...frame,
      left: 200,
      width: 100,
    });
  });

  it("lies within the frame", () => {
    fc.assert(
      fc.property(
        fc.nat(100),
        fc.nat(100),
        fc.constantFrom(...Object.values(cuts)),
        (x, y, aspect) => {
          const cut = cutOf(frame, { x, y }, aspect);
          expect(cut.width / cut.height).toBeCloseTo(aspect);
          expect(cut.left).toBeGreaterThanOrEqual(frame.left);
          expect(cut.left + cut.width).toBeLessThanOrEqual(300.000_001);
          expect(cut.top + cut.height).toBeLessThanOrEqual(150.000_001);
        },
      ),
    );
  });

  it("has its focal point where the picture was pressed", () => {
    expect(focalAt({ x: 150, y: 100 }, frame)).toEqual({ x: 25, y: 50 });
    expect(focalAt({ x: 0, y: 999 }, frame)).toEqual({ x: 0, y: 100 });
  });
});
