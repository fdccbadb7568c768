-- The functions of a generation's tables look for them where they are, whatever the search path of who fills them.
DO $$
DECLARE
    tables record;
BEGIN
    FOR tables IN SELECT f.oid::regprocedure AS function, n.nspname AS schema
                    FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace
                   WHERE n.nspname ~ '^read_figures_[0-9]+$'
    LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I', tables.function, tables.schema);
    END LOOP;
END
$$;
