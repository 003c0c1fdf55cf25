#pragma once

#include "models/result.h"

#include <QString>

#include <functional>
#include <vector>

namespace truvamate::tour {

struct Step
{
    QString name;
    bool ok = false;
    QString detail; ///< English, amounts as $4.00
    qint64 ms = 0;
};

/// Runs steps one after the other, prints a line for each and keeps them for tour.json.
class StepLog
{
public:
    /// A step answers what it saw, or the error that ends the tour. False: it failed.
    bool run(const QString &name, const std::function<Result<QString>()> &step);

    bool isAllOk() const;
    const std::vector<Step> &steps() const { return m_steps; }
    /// [{"step","ok","detail","ms"}]. Error: tour.unwritable.
    Result<Done> write(const QString &path) const;

private:
    std::vector<Step> m_steps;
};

} // namespace truvamate::tour
