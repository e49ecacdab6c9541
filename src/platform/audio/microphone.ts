import { recordingRate, type Sound } from "#core/studio";

/** Why there is nothing to record with. */
type Refusal = "unsupported" | "denied" | "no-device" | "busy" | "failed";

/** Names of what browsers throw. */
const refusals: Readonly<Record<string, Refusal>> = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "no-device",
  OverconstrainedError: "no-device",
  NotReadableError: "busy",
  AbortError: "busy",
};

/** A caller's voice as it is: the room's noise is taken out, but nothing turns the volume up and down meanwhile. */
const wanted = { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: false };
const bitsPerSecond = 128_000;

/** The microphone of this machine. Nothing of what it hears goes anywhere but to who asked. */
export function browserMicrophone(devices: MediaDevices | undefined = globalThis.navigator?.mediaDevices) {
  return {
    async open() {
      // Browsers hide it from pages that are not served safely.
      if (!devices?.getUserMedia || !("MediaRecorder" in globalThis)) return no("unsupported", "");
      let stream: MediaStream | undefined;
      try {
        stream = await devices.getUserMedia({ audio: wanted });
        return { ok: true, take: takeOf(stream) } as const;
      } catch (error) {
        for (const track of stream?.getTracks() ?? []) track.stop();
        const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
        return no(refusals[name] ?? "failed", message);
      }
    },
  };
}

const no = (why: Refusal, message: string) => ({ ok: false, why, message }) as const;

/** Begins to record at once. */
function takeOf(stream: MediaStream) {
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond });
  const parts: Blob[] = [];
  const meter = meterOf(stream);
  recorder.addEventListener("dataavailable", ({ data }) => data.size > 0 && parts.push(data));
  const ended = new Promise<void>((resolve) => {
    recorder.addEventListener("stop", () => resolve());
    recorder.addEventListener("error", () => resolve());
  });
  const close = () => {
    if (recorder.state !== "inactive") recorder.stop();
    for (const track of stream.getTracks()) track.stop();
    meter.close();
  };
  recorder.start();
  return {
    level: () => meter.level(),
    /** The device was pulled out, or taken away. */
    onLost(listener: () => void) {
      for (const track of stream.getTracks()) track.addEventListener("ended", listener);
    },
    /** Ends it and gives what was heard. */
    async stop(): Promise<Sound> {
      close();
      await ended;
      return soundOf(await new Blob(parts, { type: recorder.mimeType }).arrayBuffer());
    },
    discard: close,
  };
}

/** How loud it is, 0 … 1; always 0 where the browser has no meter. */
function meterOf(stream: MediaStream) {
  try {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 2048;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    return {
      level() {
        analyser.getFloatTimeDomainData(samples);
        let most = 0;
        for (const value of samples) most = Math.max(most, Math.abs(value));
        return Math.min(1, most);
      },
      close: () => void context.close(),
    };
  } catch {
    return { level: () => 0, close: () => undefined };
  }
}

/** What a browser has recorded, in whatever way it packs it, as mono at our rate. */
async function soundOf(packed: ArrayBuffer): Promise<Sound> {
  const decoded = await new OfflineAudioContext(1, 1, recordingRate).decodeAudioData(packed);
  const samples = new Float32Array(decoded.length);
  for (let channel = 0; channel < decoded.numberOfChannels; channel++) {
    const data = decoded.getChannelData(channel);
    for (let i = 0; i < samples.length; i++)
      samples[i] = (samples[i] ?? 0) + (data[i] ?? 0) / decoded.numberOfChannels;
  }
  return { rate: decoded.sampleRate, samples };
}
