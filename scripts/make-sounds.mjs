// Writes public/sounds/*.wav: every sound of the phone and the line, made of sines and noise. Run with `npm run sounds`
// (or with a folder as the argument); a test keeps the files fresh. What comes down the line has a telephone's 8 kHz.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { wav } from "./wav.mjs";

const lineRate = 8000;
const tau = 2 * Math.PI;

/** Mulberry32, as numbers from -1 to 1: the same noise on every machine. */
function noiseFrom(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
  };
}

/** A sound of so many seconds, sample by sample from its time. */
function sound(seconds, sample, rate = lineRate) {
  return {
    rate,
    samples: Float64Array.from({ length: Math.round(seconds * rate) }, (_, i) => sample(i / rate, i)),
  };
}

/** Up in `attack`, on, and down in the last `release` of `length` seconds; smooth at both ends. */
function swell(t, length, attack, release) {
  if (t <= 0 || t >= length) return 0;
  const part = Math.min(1, t / attack, (length - t) / release);
  return part * part * (3 - 2 * part);
}

/** A resonance that can move while it sounds: returns what it lets through of each sample. */
function resonance(rate = lineRate) {
  let low = 0;
  let band = 0;
  return (input, frequency, width) => {
    const f = 2 * Math.sin((Math.PI * Math.min(frequency, rate / 6.5)) / rate);
    low += f * band;
    band += f * (input - low - width * band);
    return band;
  };
}

/** Adds `part` at `at` seconds; with `wraps`, what hangs over the end comes in at the beginning, as in a loop. */
function mix(into, at, part, gain = 1, wraps = false) {
  const start = Math.round(at * into.rate);
  part.samples.forEach((value, i) => {
    const place = start + i;
    const length = into.samples.length;
    if (place < length) into.samples[place] += value * gain;
    else if (wraps) into.samples[place % length] += value * gain;
  });
}

const silence = (seconds, rate = lineRate) => sound(seconds, () => 0, rate);

/** The last `seconds` faded into the first, so that the end leads into the beginning. */
function seamless({ rate, samples }, seconds) {
  const overlap = Math.round(seconds * rate);
  const length = samples.length - overlap;
  return {
    rate,
    samples: Float64Array.from({ length }, (_, i) => {
      if (i >= overlap) return samples[i];
      const part = i / overlap;
      return samples[i] * Math.sqrt(part) + samples[length + i] * Math.sqrt(1 - part);
    }),
  };
}

/** A bell-like key of an electric piano. */
function pianoKey(frequency, seconds) {
  return sound(seconds, (t) => {
    const fade = Math.exp((-3.2 * t) / seconds) * swell(t, seconds, 0.008, 0.08);
    const tine = 0.18 * Math.exp(-14 * t) * Math.sin(tau * frequency * 4 * t);
    return fade * (Math.sin(tau * frequency * t) + 0.28 * Math.sin(tau * frequency * 2 * t) + tine);
  });
}

/** A hard little knock: a burst of noise and a thud. */
function knock(seed, { pitch, thud, decay }) {
  const noise = noiseFrom(seed);
  const body = resonance();
  return sound(decay * 6, (t) => {
    const click = body(noise(), pitch, 0.6) * Math.exp(-t / decay);
    return (
      click +
      0.8 * Math.sin(tau * thud * t) * Math.exp((-t / decay) * 0.7) * swell(t, decay * 6, 0.001, decay)
    );
  });
}

function ring() {
  const tone = (f, t) =>
    Math.sin(tau * f * t) + 0.32 * Math.sin(tau * f * 2 * t) + 0.1 * Math.sin(tau * f * 3 * t);
  return sound(
    1.3,
    (t) => {
      const high = 0.5 + 0.5 * Math.max(-1, Math.min(1, 3 * Math.sin(tau * 9 * t)));
      return swell(t, 1.25, 0.02, 0.16) * ((1 - high) * tone(622.25, t) + high * tone(783.99, t));
    },
    16000,
  );
}

function connect() {
  const out = silence(0.22);
  mix(out, 0.01, knock(11, { pitch: 1500, thud: 190, decay: 0.012 }), 0.7);
  mix(out, 0.1, knock(12, { pitch: 1100, thud: 150, decay: 0.016 }));
  return out;
}

function hangUp() {
  const out = silence(0.42);
  mix(out, 0.01, knock(21, { pitch: 1300, thud: 130, decay: 0.024 }));
  mix(out, 0.13, knock(22, { pitch: 900, thud: 110, decay: 0.03 }), 0.7);
  mix(out, 0.3, knock(23, { pitch: 1700, thud: 200, decay: 0.008 }), 0.25);
  return out;
}

/** Four bars of our own: a broken chord below, a pentatonic tune above. */
function holdMusic() {
  const out = silence(8);
  const c4 = 261.6256;
  const pitch = (semitones) => c4 * 2 ** (semitones / 12);
  const chords = [
    [-12, 0, 4, 7],
    [-15, -3, 0, 4],
    [-19, -3, 0, 5],
    [-17, -5, -1, 2],
  ];
  chords.forEach(([bass, ...upper], bar) => {
    mix(out, bar * 2, pianoKey(pitch(bass), 1.9), 0.5, true);
    [0, 1, 2, 1, 2, 1, 0, 1].forEach((which, eighth) =>
      mix(out, bar * 2 + eighth * 0.25, pianoKey(pitch(upper[which]), 0.9), 0.2, true),
    );
  });
  // [beat in quarters of a second, semitones above middle C, how long]
  const tune = [
    [0, 16, 1],
    [2, 19, 0.7],
    [4, 21, 0.5],
    [5, 19, 0.5],
    [6, 16, 1],
    [8, 16, 0.8],
    [10, 14, 0.5],
    [11, 12, 0.9],
    [13, 14, 0.5],
    [14, 16, 1],
    [16, 21, 0.8],
    [18, 19, 0.5],
    [19, 16, 0.5],
    [20, 14, 0.8],
    [22, 12, 1],
    [24, 14, 0.8],
    [26, 16, 0.5],
    [27, 14, 0.5],
    [28, 11, 1.2],
  ];
  for (const [beat, semitones, seconds] of tune)
    mix(out, beat * 0.25, pianoKey(pitch(semitones), seconds + 0.6), 0.55, true);
  return out;
}

function busy() {
  return sound(2.1, (t) => Math.sin(tau * 450 * t) * swell(t % 0.7, 0.35, 0.008, 0.008));
}

function noise() {
  const white = noiseFrom(31);
  const hiss = resonance();
  const floor = resonance();
  const raw = sound(2.7, (t) => {
    const w = white();
    return hiss(w, 1100, 1.4) + 0.5 * floor(w, 400, 1.2) + 0.05 * Math.sin(tau * 150 * t);
  });
  return seamless(raw, 0.3);
}

function cutOut() {
  const white = noiseFrom(41);
  const chance = noiseFrom(42);
  const hiss = resonance();
  let gate = 0;
  let wanted = 1;
  let crackle = 0;
  return sound(1.2, (t, i) => {
    if (i % 480 === 0) wanted = chance() > -0.1 ? 1 : 0;
    gate += (wanted - gate) * 0.05;
    if (chance() > 0.988) crackle = chance() * 1.4;
    crackle *= 0.86;
    return swell(t, 1.2, 0.02, 0.1) * (hiss(white(), 1300, 1.1) * gate * 0.7 + crackle);
  });
}

/** One syllable of nobody's language: a small voice gliding, with the two resonances of a vowel. */
function syllable(from, to, [first, second], seconds) {
  let phase = 0;
  return sound(seconds, (t) => {
    const f0 = from + (to - from) * (t / seconds) + 6 * Math.sin(tau * 6 * t);
    phase += f0 / lineRate;
    let voice = 0;
    for (let n = 1; n * f0 < 3400; n++) {
      const near = (formant, width) => 1 / (1 + ((n * f0 - formant) / width) ** 2);
      voice +=
        (Math.sin(tau * n * phase) * (near(first, 160) + 0.5 * near(second, 220) + 0.04)) / Math.sqrt(n);
    }
    return voice * swell(t, seconds, 0.035, seconds * 0.55);
  });
}

function child() {
  const [a, i, o] = [
    [950, 1500],
    [420, 2900],
    [560, 1000],
  ];
  const out = silence(1.75);
  mix(out, 0.02, syllable(340, 390, o, 0.2), 0.8);
  mix(out, 0.2, syllable(380, 430, a, 0.2));
  mix(out, 0.4, syllable(430, 360, i, 0.24), 0.9);
  mix(out, 0.78, syllable(370, 440, a, 0.18), 0.9);
  mix(out, 0.95, syllable(420, 520, i, 0.2), 0.9);
  mix(out, 1.14, syllable(520, 400, a, 0.48));
  return out;
}

function street() {
  const white = noiseFrom(61);
  const far = resonance();
  const tyres = resonance();
  const length = 3;
  const raw = sound(length + 0.4, () => far(white(), 180, 0.9) * 1.1);
  const out = seamless(raw, 0.4);
  const car = sound(2.4, (t) => tyres(white(), 1150 - 260 * t, 0.9) * swell(t, 2.4, 1.1, 1.2));
  mix(out, 0.25, car, 0.75);
  const horn = sound(0.26, (t) => {
    const reed = (f) =>
      Math.sin(tau * f * t) + 0.5 * Math.sin(tau * f * 2 * t) + 0.3 * Math.sin(tau * f * 3 * t);
    return swell(t, 0.26, 0.02, 0.06) * (reed(415) + reed(523));
  });
  mix(out, 1.95, horn, 0.1);
  mix(out, 2.3, horn, 0.08);
  return out;
}

function typing() {
  const out = silence(1.3);
  const keys = [0.02, 0.13, 0.22, 0.35, 0.43, 0.62, 0.71, 0.8, 0.95, 1.12];
  keys.forEach((at, n) => {
    const space = n === 5 || n === keys.length - 1;
    const pitch = space ? 900 : 1500 + ((n * 7) % 5) * 90;
    mix(
      out,
      at,
      knock(70 + n, { pitch, thud: space ? 140 : 240, decay: space ? 0.014 : 0.008 }),
      space ? 1 : 0.7 + ((n * 3) % 4) * 0.08,
    );
  });
  return out;
}

function sigh() {
  const white = noiseFrom(81);
  const mouth = resonance();
  const throat = resonance();
  return sound(1.25, (t) => {
    const w = white();
    const inhale = 0.35 * swell(t, 0.36, 0.2, 0.1);
    const exhale = swell(t - 0.38, 0.86, 0.12, 0.62);
    const centre = t < 0.38 ? 900 + 1000 * t : 1180 - 620 * (t - 0.38);
    return (mouth(w, centre, 0.7) + 0.35 * throat(w, 480, 0.8)) * (inhale + exhale);
  });
}

/** Name, what makes it, and how loud it may get (1 is as loud as can be). */
const sounds = [
  ["ring", ring, 0.55],
  ["connect", connect, 0.5],
  ["hold-music", holdMusic, 0.5],
  ["busy", busy, 0.3],
  ["hang-up", hangUp, 0.5],
  ["noise", noise, 0.22],
  ["cut-out", cutOut, 0.45],
  ["child", child, 0.35],
  ["street", street, 0.45],
  ["typing", typing, 0.35],
  ["sigh", sigh, 0.4],
];

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? join(here, "../public/sounds");
mkdirSync(folder, { recursive: true });
for (const [name, make, peak] of sounds) writeFileSync(join(folder, `${name}.wav`), wav(make(), peak));
