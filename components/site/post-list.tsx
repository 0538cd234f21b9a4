import type { ReactNode } from "react";
import { PostCard } from "@/components/content/post/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import type { EntryCard, Page } from "@/lib/entries/types";
import { siteMessages } from "@/lib/messages/site";
import type { Site } from "./types";

type PostListProps = {
  site: Site;
  /** The address of the first page of the list. */
  base: string;
  posts: Page<EntryCard>;
  children: ReactNode;
};

/** A list of posts by page: the blog, a tag, an author. */
export function PostList({ site, base, posts, children }: PostListProps) {
  const words = siteMessages(site.locale);
  return (
    <div className="listing page-width">
      <header className="listing-head">
        {children}
        <p className="listing-count">
          {words.posts(posts.total)}
          {posts.pages > 1 && ` · ${words.pageOf(posts.page, posts.pages)}`}
        </p>
      </header>
      {posts.items.length === 0 ? (
        <EmptyState title={words.emptyBlog}>{words.emptyHomeText}</EmptyState>
      ) : (
        <ul className="card-list">
          {posts.items.map((entry) => (
            <li key={entry.id}>
              <PostCard entry={entry} site={site} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        page={posts.page}
        pages={posts.pages}
        href={(page) => (page === 1 ? base : `${base}/page/${page}`)}
        words={{
          label: words.pager,
          previous: words.newer,
          next: words.older,
          page: words.page,
        }}
      />
    </div>
  );
}
