#pragma once

#include "ui/shell/workspacehost.h"
#include "ui/words/stateword.h"

namespace truvamate {

/// Whether what is done in a workspace is real, in the words of a person who is about to enter it.
StateWord environmentWord(const WorkspaceFacts &facts);

} // namespace truvamate
