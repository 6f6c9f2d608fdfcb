/** One's own devices: the list, and adding one. */

import { client, view } from "../../app/client.ts";
import type { PageProps } from "../../app/page-props.ts";
import { AddDevice } from "./AddDevice.tsx";
import "./devices.css";
import { DeviceListPage } from "./DeviceListPage.tsx";
import { RemovedHere } from "./RemovedHere.tsx";

export default function DevicesPage({ param }: PageProps) {
  // The view changes when the devices do.
  if (view.value && client().devices.isRemovedHere()) return <RemovedHere />;
  return param === "add" ? <AddDevice /> : <DeviceListPage />;
}
