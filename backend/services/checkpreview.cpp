#include "backend/services/checkpreview.h"

#include "backend/services/draws.h"
#include "backend/storage/resultstore.h"
#include "models/games/odds.h"

#include <cmath>

namespace truvamate {

namespace {

/// Five standard deviations of a rare event, and three more so that a single surprise is none.
bool isFarOff(std::int64_t found, const Ratio &expected)
{
    const double mean = static_cast<double>(expected.numerator) / static_cast<double>(expected.denominator);
    return std::abs(static_cast<double>(found) - mean) > 5.0 * std::sqrt(mean) + 3.0;
}

const FoundTier *foundOf(const std::vector<FoundTier> &found, const QString &drawing, Tier tier)
{
    for (const FoundTier &row : found) {
        if (row.drawing == drawing && row.tier == tierCode(tier)) {
            return &row;
        }
    }
    return nullptr;
}

Result<Done> addDrawing(CheckPreview &preview, const CheckInput &input, const std::vector<FoundTier> &found,
                        const QString &drawing, std::int64_t plays)
{
    for (const Tier tier : allTiers) {
        TRY(expected, expectedWinners(*input.edition, tier, plays));
        TierCount count;
        count.drawing = drawing;
        count.tier = tierCode(tier);
        if (const FoundTier *row = foundOf(found, drawing, tier)) {
            count.found = row->found;
            count.unpriced = row->unpriced;
            count.total = row->total;
        }
        count.expected = expected.toText(2);
        count.farOff = isFarOff(count.found, expected);
        preview.winners += count.found;
        preview.unpriced += count.unpriced;
        preview.exposure += count.total;
        preview.tiers.push_back(count);
    }
    return Done();
}

} // namespace

Result<CheckInput> checkInputOf(Database &db, const DrawSummary &draw)
{
    if (!draw.resultVersion) {
        return fail(
            ErrorKind::Conflict, QStringLiteral("check.no_result"),
            QStringLiteral("%1 has no verified result, so it cannot be checked.").arg(drawText(draw)));
    }
    TRY(edition, editionOf(draw));
    TRY(versions, resultVersions(db, draw.id));
    for (const ResultVersion &version : versions) {
        if (version.version == *draw.resultVersion) {
            return CheckInput{version.id, draw.id, version.result, edition};
        }
    }
    return fail(ErrorKind::Internal, QStringLiteral("check.result_missing"),
                QStringLiteral("The verified result of %1 is missing.").arg(drawText(draw)));
}

Result<CheckPreview> previewCheck(Database &db, const CheckInput &input, int version)
{
    CheckPreview preview;
    preview.drawId = input.drawId;
    preview.resultVersion = version;
    TRY(counts, countPlays(db, input.drawId));
    TRY(mismatches, countMismatches(db, input.drawId));
    TRY(found, findTiers(db, input));
    preview.plays = counts.plays;
    preview.doublePlays = counts.doublePlays;
    preview.orphanPlays = counts.orphans;
    preview.mismatches = mismatches;
    TRY_DO(addDrawing(preview, input, found, QStringLiteral("main"), counts.plays));
    if (input.hasDoublePlay()) {
        TRY_DO(addDrawing(preview, input, found, QStringLiteral("double_play"), counts.doublePlays));
    }
    QJsonObject seen = toJson(preview);
    seen.insert(QStringLiteral("result"), input.resultId.toString());
    preview.digest = jsonDigest(seen);
    return preview;
}

} // namespace truvamate
