#pragma once

namespace truvamate {

class Dispatcher;

/// The part of serveIdentity that is about staff accounts.
void serveStaff(Dispatcher &dispatcher);

} // namespace truvamate
