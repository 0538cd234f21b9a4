import "server-only";
import { personIdInput } from "@/lib/people/input";
import { listPersonResourcesInput } from "@/lib/people/input/resources";
import { createPerson, createSignInLink, updatePerson } from "@/lib/people/operations";
import { getPersonResource, listPersonResources } from "@/lib/people/queries/resource";
import { listTermResourcesInput, termIdInput } from "@/lib/taxonomy/input/resources";
import { createTerm, deleteTerm, restoreTerm, saveTerm } from "@/lib/taxonomy/operations";
import { getTermResource, listTermResources } from "@/lib/taxonomy/queries/resource";
import { change, read } from "../definition";
import { changed } from "../schemas/shapes";
import * as schema from "../schemas/site";

const getPerson = read({
  key: "people.get",
  path: "/people/{id}",
  input: personIdInput,
  output: schema.person,
  open: true,
  ask: getPersonResource,
});

export const peopleCalls = [
  read({
    key: "people.list",
    path: "/people",
    input: listPersonResourcesInput,
    output: schema.personList,
    open: true,
    ask: listPersonResources,
  }),
  change(createPerson, {
    method: "POST",
    path: "/people",
    output: schema.madePerson,
    status: 201,
    location: ({ id }) => `/people/${id}`,
  }),
  getPerson,
  change(updatePerson, {
    method: "PATCH",
    path: "/people/{id}",
    output: changed,
    subject: getPerson,
  }),
  change(createSignInLink, {
    method: "POST",
    path: "/people/{id}/sign-in-links",
    output: schema.signInLink,
    secret: true,
    status: 201,
  }),
  read({
    key: "terms.list",
    path: "/terms",
    input: listTermResourcesInput,
    output: schema.termList,
    open: true,
    ask: listTermResources,
  }),
  change(createTerm, {
    method: "POST",
    path: "/terms",
    output: schema.madeTerm,
    status: 201,
    location: ({ id }) => `/terms/${id}`,
  }),
  read({
    key: "terms.get",
    path: "/terms/{id}",
    input: termIdInput,
    output: schema.term,
    open: true,
    ask: getTermResource,
  }),
  change(saveTerm, {
    method: "PUT",
    path: "/term-groups/{group}",
    output: schema.termGroup,
  }),
  change(deleteTerm, {
    method: "DELETE",
    path: "/term-groups/{group}",
    output: schema.termGroup,
  }),
  change(restoreTerm, {
    method: "DELETE",
    path: "/term-groups/{group}/trash",
    output: schema.termGroup,
  }),
];
