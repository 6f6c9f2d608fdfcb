/** The library's wording in an export, so that it can be read without the app. */

import { library } from "virtual:library";
import { type Question, textFor } from "@twofold/content";
import type { Wording } from "@twofold/sync";
import { headerOf } from "../practise/scripts.ts";

const questions = new Map(library.questions.map((question) => [question.id, question as Question]));

export const wording: Wording = {
  question: (id, kind) => {
    const question = questions.get(id);
    return question && textFor(question, kind);
  },
  practice: (id) => headerOf(id)?.title,
};
