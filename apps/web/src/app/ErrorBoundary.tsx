/** Our own fault, said plainly. What was written is in the drafts already; they are flushed once more. */

import { Component, type ComponentChildren } from "preact";
import { Button } from "../parts/Button.tsx";
import { appWords as words } from "./app-words.ts";
import { client, ready } from "./client.ts";
import "./refused.css";

type Props = { children: ComponentChildren };
type State = { problem: string | undefined };

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { problem: undefined };

  override componentDidCatch(problem: unknown): void {
    if (ready.value) void client().flush();
    this.setState({ problem: problem instanceof Error ? problem.message : String(problem) });
  }

  override render({ children }: Props, { problem }: State) {
    if (problem === undefined) return children;
    return (
      <main class="page solo refused">
        <h1 class="display">{words.brokenTitle}</h1>
        <p>{words.broken}</p>
        <p>
          <Button onClick={() => location.assign("/today")}>{words.reload}</Button>
        </p>
        <p class="small">
          {words.brokenDetail}: {problem}
        </p>
      </main>
    );
  }
}
