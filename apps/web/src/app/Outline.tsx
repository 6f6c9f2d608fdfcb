/** What stands while something is being fetched: nothing for 400 ms, then still paper outlines. No spinner. */

import { useEffect, useState } from "preact/hooks";
import { appWords as words } from "./app-words.ts";
import "./outline.css";

const patienceMs = 400;

export function Outline() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main class="outline" aria-busy="true">
      {late && (
        <>
          <p class="vh" role="status">
            {words.opening}
          </p>
          <div class="outline-paper" />
          <div class="outline-paper" />
        </>
      )}
    </main>
  );
}
