/** One's own name, and light or dark. */

import { maxNameLength, nameOf, otherSide, ownName } from "@twofold/core";
import { useState } from "preact/hooks";
import { client, view } from "../../app/client.ts";
import { chooseTheme, readTheme, type Theme } from "../../app/theme.ts";
import { ActProblem } from "../../parts/ActProblem.tsx";
import { announce } from "../../parts/announce.ts";
import { Button } from "../../parts/Button.tsx";
import { Choice, type Option } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";
import { useAct } from "../../parts/use-act.ts";
import { words } from "./words.ts";

const said = words.you;
const themes: readonly Option<Theme>[] = [
  { value: "system", label: said.themeSystem },
  { value: "light", label: said.themeLight },
  { value: "dark", label: said.themeDark },
];

export function YouSection() {
  const [theme, setTheme] = useState(readTheme);
  return (
    <section class="sec" aria-labelledby="you">
      <h2 class="title" id="you">
        {said.heading}
      </h2>
      <NameForm />
      <Choice
        legend={said.theme}
        value={theme}
        options={themes}
        onChange={(next) => {
          chooseTheme(next);
          setTheme(next);
        }}
      />
    </section>
  );
}

function NameForm() {
  const { vault, bond } = view.value;
  const current = ownName(vault) ?? "";
  const other = bond && nameOf(bond.state, otherSide(bond.side));
  const [name, setName] = useState(current);
  const [error, setError] = useState<string>();
  const act = useAct();
  const trimmed = name.trim();

  async function save() {
    if (trimmed === "") return setError(said.nameEmpty);
    if (trimmed.length > maxNameLength) return setError(said.nameTooLong(maxNameLength));
    if (!(await act.run(() => client().nameSelf(trimmed)))) return;
    const { bond: now } = view.value;
    if (now && !now.ahead && !now.ended && !(await act.run(() => client().renameInBond(trimmed)))) return;
    announce(said.nameSaved);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={said.name}
        hint={other === undefined ? said.nameHintAlone : said.nameHint(other)}
        value={name}
        error={error}
        autocomplete="given-name"
        onInput={(next) => {
          setName(next);
          setError(undefined);
        }}
      />
      <ActProblem act={act} />
      {trimmed !== current && (
        <Button type="submit" kind="line" busy={act.busy}>
          {said.nameSave}
        </Button>
      )}
    </form>
  );
}
