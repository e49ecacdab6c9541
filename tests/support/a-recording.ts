import { wavOf, type Recording, type Sound } from "#core/studio";

/** A tone between silences, all in ms; `amplitude` 0 … 1. */
export function aTone({
  before = 300,
  ms = 800,
  after = 400,
  amplitude = 0.25,
  rate = 16_000,
}: {
  readonly before?: number;
  readonly ms?: number;
  readonly after?: number;
  readonly amplitude?: number;
  readonly rate?: number;
} = {}): Sound {
  const samples = new Float32Array(((before + ms + after) * rate) / 1000);
  const from = (before * rate) / 1000;
  for (let i = 0; i < (ms * rate) / 1000; i++)
    samples[from + i] = amplitude * Math.sin((2 * Math.PI * 440 * i) / rate);
  return { rate, samples };
}

/** A recording of a line: a tone of 1.5 seconds unless told. */
export function aRecording(change: Partial<Recording> = {}): Recording {
  return { line: "where", said: "你好,我的包裹怎么还没到?", bytes: wavOf(aTone()), ...change };
}
