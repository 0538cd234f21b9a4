/** What is cached of one file. */
export const mediaTag = (id: string) => `media:${id}`;

/** What Next made of a picture: it knows the picture by the ETag under which it was served. */
export const pictureTag = (etag: string) => `picture:${Buffer.from(etag).toString("base64url")}`;
