import "server-only";
import { entryIdInput } from "@/lib/entries/input";
import { listResourcesInput, searchResourcesInput } from "@/lib/entries/input/resources";
import {
  bulkEntries,
  checkTranslation,
  createEntry,
  duplicateEntry,
  moveEntry,
  publishEntry,
  reopenReview,
  requestReview,
  restoreEntry,
  returnReview,
  saveDraft,
  trashEntry,
  unpublishEntry,
  withdrawReview,
} from "@/lib/entries/operations";
import { getDraft, getResource, listResources } from "@/lib/entries/queries/resource";
import { searchResources } from "@/lib/entries/queries/search";
import { change, read } from "../definition";
import * as schema from "../schemas/entries";
import { changed } from "../schemas/shapes";

const entryOf = ({ id }: { id: string }) => `/entries/${id}`;

const getEntry = read({
  key: "entries.get",
  path: "/entries/{id}",
  input: entryIdInput,
  output: schema.entryWithText,
  open: true,
  ask: getResource,
});

const getEntryDraft = read({
  key: "drafts.get",
  path: "/entries/{id}/draft",
  input: entryIdInput,
  output: schema.draft,
  ask: getDraft,
});

export const entryCalls = [
  read({
    key: "entries.list",
    path: "/entries",
    input: listResourcesInput,
    output: schema.entryList,
    open: true,
    ask: listResources,
  }),
  read({
    key: "entries.search",
    path: "/search",
    input: searchResourcesInput,
    output: schema.foundEntries,
    open: true,
    ask: searchResources,
  }),
  change(createEntry, {
    method: "POST",
    path: "/entries",
    output: schema.madeEntry,
    status: 201,
    location: entryOf,
  }),
  getEntry,
  change(trashEntry, {
    method: "DELETE",
    path: "/entries/{id}",
    output: changed,
    subject: getEntry,
  }),
  change(restoreEntry, {
    method: "DELETE",
    path: "/entries/{id}/trash",
    output: changed,
  }),
  getEntryDraft,
  change(saveDraft, {
    method: "PUT",
    path: "/entries/{id}/draft",
    output: schema.draftAck,
    subject: getEntryDraft,
  }),
  change(publishEntry, {
    method: "PUT",
    path: "/entries/{id}/publication",
    output: schema.publication,
    subject: getEntry,
  }),
  change(unpublishEntry, {
    method: "DELETE",
    path: "/entries/{id}/publication",
    output: changed,
    subject: getEntry,
  }),
  change(requestReview, {
    method: "PUT",
    path: "/entries/{id}/review",
    output: changed,
  }),
  change(withdrawReview, {
    method: "DELETE",
    path: "/entries/{id}/review",
    output: changed,
  }),
  change(returnReview, {
    method: "PUT",
    path: "/entries/{id}/review/answer",
    output: changed,
  }),
  change(reopenReview, {
    method: "DELETE",
    path: "/entries/{id}/review/answer",
    output: changed,
  }),
  change(moveEntry, {
    method: "PUT",
    path: "/entries/{id}/place",
    output: schema.place,
  }),
  change(duplicateEntry, {
    method: "POST",
    path: "/entries/{id}/copies",
    output: schema.madeEntry,
    status: 201,
    location: entryOf,
  }),
  change(checkTranslation, {
    method: "PUT",
    path: "/entries/{id}/translation",
    output: changed,
  }),
  change(bulkEntries, {
    method: "POST",
    path: "/entries/acts",
    output: schema.bulkOutcome,
  }),
];
