#pragma once

#include "backend/http/message.h"
#include "backend/http/router.h"

namespace truvamate {

/// The JSON of an operation's request from the parts of an HTTP request, by the operation's list of fields:
/// values of the path, of the query (GET and DELETE, the fields of a nested page beside the others), of the
/// JSON body (POST and PUT), and the row's version from If-Match. Errors name the field in their details:
/// request.not_json, request.content_type, request.malformed, request.unknown_field, request.field_twice,
/// request.unexpected_body, request.bad_version, request.no_version.
Result<QJsonObject> decodeRequest(const Router::Match &match, const QByteArray &query,
                                  const HttpRequest &request);

/// The version of the row that a response shows, as an ETag: its own field "version", or that of its first
/// field. Empty where it has none.
QByteArray entityTag(const Schema &schema, const QJsonObject &response);

} // namespace truvamate
