import * as channels from "@/lib/channels/actions";
import * as comments from "@/lib/comments/actions";
import * as entries from "@/lib/entries/actions";
import * as history from "@/lib/history/actions";
import * as media from "@/lib/media/actions";
import * as navigation from "@/lib/navigation/actions";
import * as previews from "@/lib/previews/actions";
import * as taxonomy from "@/lib/taxonomy/actions";
import * as webhooks from "@/lib/webhooks/actions";

type Action = (raw: never) => Promise<{ ok: boolean; problem?: { code: string } }>;

/** The actions that take plain input, by the call that has the same operation. */
export const byCall: Record<string, Action> = {
  "entries.create": entries.createEntryAction,
  "entries.publish": entries.publishEntryAction,
  "entries.unpublish": entries.unpublishEntryAction,
  "entries.trash": entries.trashEntryAction,
  "entries.restore": entries.restoreEntryAction,
  "entries.duplicate": entries.duplicateEntryAction,
  "entries.checkTranslation": entries.checkTranslationAction,
  "entries.bulk": entries.bulkEntriesAction,
  "entries.move": entries.moveEntryAction,
  "entries.requestReview": entries.requestReviewAction,
  "entries.withdrawReview": entries.withdrawReviewAction,
  "entries.reopenReview": entries.reopenReviewAction,
  "entries.returnReview": entries.returnReviewAction,
  "history.checkpoint": history.keepCheckpointAction,
  "history.restore": history.restoreRevisionAction,
  "comments.start": comments.startThreadAction,
  "comments.reply": comments.replyAction,
  "comments.resolve": comments.resolveThreadAction,
  "comments.reopen": comments.reopenThreadAction,
  "comments.delete": comments.deleteCommentAction,
  "comments.restore": comments.restoreCommentAction,
  "previews.create": previews.createPreviewAction,
  "previews.revoke": previews.revokePreviewAction,
  "media.update": media.updateMediaAction,
  "media.delete": media.deleteMediaAction,
  "media.restore": media.restoreMediaAction,
  "media.crop": media.cropMediaAction,
  "media.restoreVersion": media.restoreMediaVersionAction,
  "media.move": media.moveMediaAction,
  "media.deleteMany": media.deleteManyMediaAction,
  "media.restoreMany": media.restoreManyMediaAction,
  "media.createFolder": media.createFolderAction,
  "media.renameFolder": media.renameFolderAction,
  "media.deleteFolder": media.deleteFolderAction,
  "navigation.save": navigation.putMenuBackAction,
  "terms.create": taxonomy.createTermAction,
  "terms.delete": taxonomy.deleteTermAction,
  "terms.restore": taxonomy.restoreTermAction,
  "deliveries.retry": channels.retryDeliveryAction,
  "deliveries.stop": channels.stopDeliveryAction,
  "webhooks.delete": webhooks.deleteWebhookAction,
  "webhooks.test": webhooks.testWebhookAction,
};
