#pragma once

#include "scanner/imagereader.h"
#include "scanner/workerframes.h"

namespace truvamate {

/// What the worker answers: the reading in the header, the pixels of preview and crops in the payload, their
/// sizes in the header.
WorkerFrame encodeAnswer(const ReadImage &read);

/// The console's side, which trusts nothing in it: sizes have to fit the payload exactly.
/// Errors: worker.bad_answer, scan.reading_malformed.
Result<ReadImage> decodeAnswer(const WorkerFrame &frame);

} // namespace truvamate
