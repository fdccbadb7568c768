-- New tables are loaded without indexes first; a processor takes over once they are FILLING.
ALTER TABLE read.generation
    DROP CONSTRAINT generation_state_check,
    ADD CONSTRAINT generation_state_check CHECK (state IN ('LOADING', 'FILLING', 'COMPARING', 'LIVE', 'RETIRED'));
DROP INDEX read.generation_filling;
CREATE UNIQUE INDEX generation_filling ON read.generation (view) WHERE state IN ('LOADING', 'FILLING');
