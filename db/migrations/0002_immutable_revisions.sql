CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
-- Only the author's pointer may change, when a person is removed.
CREATE TRIGGER revisions_immutable BEFORE UPDATE ON revisions FOR EACH ROW
  WHEN ((OLD.entry_id, OLD.number, OLD.title, OLD.fields, OLD.document, OLD.created_at)
    IS DISTINCT FROM (NEW.entry_id, NEW.number, NEW.title, NEW.fields, NEW.document, NEW.created_at))
  EXECUTE FUNCTION refuse_change();
