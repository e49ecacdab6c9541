import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** Says in the window's title where one is. */
export function useTitle(place: string): void {
  const { t } = useTranslation();
  const product = t("product");
  useEffect(() => {
    document.title = `${product} · ${place}`;
  }, [product, place]);
}
