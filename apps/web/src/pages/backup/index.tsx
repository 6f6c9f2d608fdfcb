/** The backup file of this device, and the way back from one. */

import type { PageProps } from "../../app/page-props.ts";
import "./backup.css";
import { Make } from "./Make.tsx";
import { Restore } from "./Restore.tsx";

export default function BackupPage({ param }: PageProps) {
  return param === "restore" ? <Restore /> : <Make />;
}
