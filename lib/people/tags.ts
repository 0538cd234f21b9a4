/** Every name, biography and picture of a person that is cached. */
export const peopleTag = "people";
