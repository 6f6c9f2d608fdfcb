/** Chooses the page: what the address asks for, or what has to come first. */

import { ownName } from "@twofold/core";
import Today from "../pages/today/index.tsx";
import { announced } from "../parts/announce.ts";
import { locked, ready, view } from "./client.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { isCovered } from "./handed-over.ts";
import { LazyPage } from "./LazyPage.tsx";
import { Outline } from "./Outline.tsx";
import { needsNoName, needsNoStore, pageOf } from "./pages.ts";
import { route } from "./router.ts";

export function App() {
  return (
    <>
      <ErrorBoundary key={route.value}>
        <Chosen />
      </ErrorBoundary>
      <p class="vh" role="status" aria-live="polite">
        {announced.value}
      </p>
    </>
  );
}

function Chosen() {
  const { name, param } = pageOf(route.value);
  if (!ready.value) {
    if (!locked.value) return <Outline />;
    return needsNoStore.has(name) ? (
      <LazyPage key={name} name={name} param={param} />
    ) : (
      <LazyPage key="unlock/" name="unlock" param="" />
    );
  }
  if (isCovered(name, route.value)) return <LazyPage key="handed/" name="handed" param="" />;
  const { vault, bond } = view.value;
  // Without a name there is nothing to show yet, except to who was invited or looks for help.
  if (ownName(vault) === undefined && !needsNoName.has(name)) return <LazyPage key="begin/" name="begin" param="" />;
  if (!["today", "solo", "unlock", "handed"].includes(name))
    return <LazyPage key={`${name}/${param}`} name={name} param={param} />;
  return bond ? <Today /> : <LazyPage key="solo/" name="solo" param="" />;
}
