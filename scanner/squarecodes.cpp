#include "scanner/squarecodes.h"

#include <algorithm>
#include <cmath>

namespace truvamate {

namespace {

void addBlankAround(SquareCode &code, float weight)
{
    for (int column = 0; column < code.columns; ++column) {
        code.known.push_back({column + 0.5, -0.6, false, weight});
        code.known.push_back({column + 0.5, code.rows + 0.6, false, weight});
    }
    for (int row = 0; row < code.rows; ++row) {
        code.known.push_back({-0.6, row + 0.5, false, weight});
        code.known.push_back({code.columns + 0.6, row + 0.5, false, weight});
    }
}

SquareCode dataMatrix(int rows, int columns)
{
    SquareCode code{columns, rows, {}};
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (row == 0 || column == 0 || row == rows - 1 || column == columns - 1) {
                const bool isSolid = column == 0 || row == rows - 1;
                const bool isInk = isSolid || (row == 0 ? column % 2 == 0 : row % 2 == 1);
                code.known.push_back({column + 0.5, row + 0.5, isInk});
            }
        }
    }
    addBlankAround(code, 0.5F);
    return code;
}

/// Rings around a middle: reach of the outermost, which of them are ink counted from the middle.
void addRings(SquareCode &code, int middleColumn, int middleRow, const std::vector<bool> &rings)
{
    const int reach = static_cast<int>(rings.size()) - 1;
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const int column = middleColumn + dx;
            const int row = middleRow + dy;
            const auto ring = static_cast<std::size_t>(std::max(std::abs(dx), std::abs(dy)));
            if (column >= 0 && row >= 0 && column < code.columns && row < code.rows) {
                code.known.push_back({column + 0.5, row + 0.5, rings[ring]});
            }
        }
    }
}

/// Middles of alignment patterns along one side.
std::vector<int> alignmentMiddles(int version)
{
    if (version == 1) {
        return {};
    }
    const int last = 4 * version + 10;
    return version < 7 ? std::vector<int>{6, last} : std::vector<int>{6, version * 2 + 8, last};
}

SquareCode qrCode(int version)
{
    const int side = 17 + 4 * version;
    SquareCode code{side, side, {}};
    const std::vector<bool> finder{true, true, false, true, false};
    addRings(code, 3, 3, finder);
    addRings(code, side - 4, 3, finder);
    addRings(code, 3, side - 4, finder);
    for (int i = 8; i < side - 8; ++i) {
        code.known.push_back({i + 0.5, 6.5, i % 2 == 0, 2});
        code.known.push_back({6.5, i + 0.5, i % 2 == 0, 2});
    }
    const std::vector<int> middles = alignmentMiddles(version);
    for (const int row : middles) {
        for (const int column : middles) {
            const bool isInFinder
                = (row == 6 && (column == 6 || column > side - 9)) || (column == 6 && row > side - 9);
            if (!isInFinder) {
                addRings(code, column, row, {true, false, true});
            }
        }
    }
    addBlankAround(code, 0.3F);
    return code;
}

} // namespace

const std::vector<SquareCode> &dataMatrixCodes()
{
    static const std::vector<SquareCode> all = [] {
        std::vector<SquareCode> codes;
        for (const int side : {10, 12, 14, 16, 18, 20, 22, 24, 26, 32, 36, 40, 44, 48, 52, 64}) {
            codes.push_back(dataMatrix(side, side));
        }
        codes.push_back(dataMatrix(8, 18));
        codes.push_back(dataMatrix(8, 32));
        codes.push_back(dataMatrix(12, 26));
        codes.push_back(dataMatrix(12, 36));
        codes.push_back(dataMatrix(16, 36));
        codes.push_back(dataMatrix(16, 48));
        return codes;
    }();
    return all;
}

const std::vector<SquareCode> &qrCodes()
{
    static const std::vector<SquareCode> all = [] {
        std::vector<SquareCode> codes;
        for (int version = 1; version <= 10; ++version) {
            codes.push_back(qrCode(version));
        }
        return codes;
    }();
    return all;
}

} // namespace truvamate
