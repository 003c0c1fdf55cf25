#pragma once

#include <vector>

namespace truvamate {

/// An address that is no operation: it carries bytes or a live line. What it does stands in docs/http.md.
struct SideRoute
{
    const char *method; ///< "PATCH"
    const char *path; ///< "/api/files/uploads/{id}"
    const char *name; ///< "uploads.patch"
    const char *summary;
    int status; ///< of success
    std::vector<const char *> headers; ///< that a request needs, beside Authorization
    bool isOpen = false; ///< asked for without a session
};

const std::vector<SideRoute> &sideRoutes();

} // namespace truvamate
