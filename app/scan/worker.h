#pragma once

namespace truvamate {

/// Answers framed requests on standard input until it closes. Returns the exit code: 0 at the end of input, 2
/// after a frame that is none. Limits its own memory and processor time first, where the system can.
int runWorker();

} // namespace truvamate
