import { chromium, type LaunchOptions } from "playwright-core";

/** How Chromium is started: alone, quiet, and the same everywhere. */
export const launchOptions: LaunchOptions = {
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--mute-audio",
    // A microphone that hears a beep every second, and is given without a question.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
  ],
};

export const launch = (): ReturnType<typeof chromium.launch> => chromium.launch(launchOptions);
