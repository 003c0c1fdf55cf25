#pragma once

#include "ui/widgets/foureyespanel.h"
#include "ui/widgets/progresspanel.h"
#include "ui/widgets/reasondialog.h"
