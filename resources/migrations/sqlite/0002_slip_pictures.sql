-- Whether a photo already proves another slip is asked for every slip that is bound.
CREATE INDEX slip_files_by_file ON slip_files (file_id);
