import { Picture } from "@/components/media/picture";
import { siteMessages } from "@/lib/messages/site";
import type { AuthorView } from "@/lib/people/types";
import type { Site } from "./types";

/** Who an author is, above what they wrote. */
export function AuthorHead({ author, site }: { author: AuthorView; site: Site }) {
  return (
    <div className="author-head">
      {author.avatar && (
        <Picture
          media={author.avatar}
          alt=""
          aspect="square"
          sizes="6rem"
          priority
          className="author-picture"
        />
      )}
      <div>
        <p className="kicker">{siteMessages(site.locale).author}</p>
        <h1 className="title text-h1">{author.name}</h1>
        {author.bio && <p className="standfirst">{author.bio}</p>}
      </div>
    </div>
  );
}
