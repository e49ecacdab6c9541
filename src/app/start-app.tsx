import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { setLanguage } from "#i18n/i18n";
import { ServicesProvider } from "#state/services";
import { App } from "./app.tsx";
import { CrashScreen } from "./crash-screen.tsx";
import { fetchRoom, practiseRoom } from "./rooms.ts";
import { createServices } from "./services.ts";

/** Puts the simulator together and draws it into `root`. */
export async function startApp(root: HTMLElement): Promise<void> {
  const services = createServices();
  await setLanguage(services.settings.getState().locale);
  await fetchRoom(location.hash);
  createRoot(root).render(
    <StrictMode>
      <ServicesProvider value={services}>
        <CrashScreen>
          <App />
        </CrashScreen>
      </ServicesProvider>
    </StrictMode>,
  );
  // A call is what most people come for. Fetched once nothing else is wanted, it opens without a wait.
  whenIdle(() => void practiseRoom.fetch());
}

function whenIdle(deed: () => void): void {
  if (typeof window.requestIdleCallback === "function") window.requestIdleCallback(deed, { timeout: 5000 });
  else window.setTimeout(deed, 1000);
}
