/** For a forgotten passphrase: what brings everything back, made beforehand. */

import { Button } from "../../parts/Button.tsx";
import { words } from "./words.ts";

export function WaysBack() {
  return (
    <div class="row">
      <Button kind="quiet" underline href="/recovery">
        {words.on.toWords}
      </Button>
      <Button kind="quiet" underline href="/backup">
        {words.on.toBackup}
      </Button>
    </div>
  );
}
