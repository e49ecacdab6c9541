import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { setLanguage } from "#i18n/i18n";
import { ServicesProvider } from "#state/services";
import { App } from "./app.tsx";
import { CrashScreen } from "./crash-screen.tsx";
import { createServices } from "./services.ts";

/** Puts the simulator together and draws it into `root`. */
export async function startApp(root: HTMLElement): Promise<void> {
  const services = createServices();
  await setLanguage(services.settings.getState().locale);
  createRoot(root).render(
    <StrictMode>
      <ServicesProvider value={services}>
        <CrashScreen>
          <App />
        </CrashScreen>
      </ServicesProvider>
    </StrictMode>,
  );
}
