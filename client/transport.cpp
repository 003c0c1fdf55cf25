#include "client/transport.h"
