/** One picture for each kind of response. */

import type { ResponseKind } from "@twofold/core";
import { Blend, HandHeart, Lightbulb, MessageCircleQuestionMark, Umbrella } from "lucide";
import type { IconNode } from "../../parts/Icon.tsx";

export const responseIcons: Record<ResponseKind, IconNode> = {
  thank: HandHeart,
  more: MessageCircleQuestionMark,
  feel: Blend,
  comfort: Umbrella,
  ideas: Lightbulb,
};
