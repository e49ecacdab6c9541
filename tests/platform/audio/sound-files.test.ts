import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { callSounds } from "#core/call";

const shipped = "public/sounds";
const made = mkdtempSync(join(tmpdir(), "third-ring-sounds-"));
execFileSync(process.execPath, ["scripts/make-sounds.mjs", made]);
afterAll(() => rmSync(made, { recursive: true }));

const wavHead = 44;
const samples = (file: Buffer) =>
  Array.from({ length: (file.length - wavHead) / 2 }, (_, i) => file.readInt16LE(wavHead + i * 2));

describe("the sound files", () => {
  it("are there for every sound of a call, and no others", () => {
    expect(readdirSync(shipped).sort()).toEqual(callSounds.map((name) => `${name}.wav`).sort());
  });

  it.each([...callSounds])("%s is what the script makes", (name) => {
    const [ours, theirs] = [shipped, made].map((folder) => readFileSync(join(folder, `${name}.wav`)));
    if (!ours || !theirs) throw new Error("A file is missing.");
    expect(ours.subarray(0, wavHead).equals(theirs.subarray(0, wavHead))).toBe(true);
    const other = samples(theirs);
    // Engines round sines differently in the last place.
    const furthest = samples(ours).reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (other[i] ?? 1e9))),
      0,
    );
    expect(furthest).toBeLessThanOrEqual(1);
  });

  it("weigh less than 400 kB together", () => {
    const bytes = readdirSync(shipped).map((name) => statSync(join(shipped, name)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  });

  it.each(["noise", "hold-music", "street"])("%s loops without a click", (name) => {
    const all = samples(readFileSync(join(shipped, `${name}.wav`)));
    const steps = all.map((value, i) => Math.abs(value - (all.at(i - 1) ?? 0)));
    // From the last sample to the first is no bigger a step than there are inside.
    expect(steps[0]).toBeLessThanOrEqual(Math.max(...steps.slice(1)));
  });
});
