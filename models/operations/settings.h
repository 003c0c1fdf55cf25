#pragma once

#include "models/operations/operation.h"

/// The dated rules of the house. Rows are only added; one counts from its effective_from on, once a second
/// person approved it; of several the one with the latest effective_from, then the latest recorded.
namespace truvamate {

using SettingId = Id<struct SettingTag>;

struct Rate
{
    RateId id;
    QString thbPerUsd; ///< "32.905"
    QString source;
    Instant effectiveFrom;
    Instant recordedAt;
    QString recordedByName;
    bool approved = false;
    bool inForce = false;
};
BOOST_DESCRIBE_STRUCT(Rate, (),
                      (id, thbPerUsd, source, effectiveFrom, recordedAt, recordedByName, approved, inForce))

struct ProposedRate
{
    RateId rateId;
    ApprovalId approvalId;
};
BOOST_DESCRIBE_STRUCT(ProposedRate, (), (rateId, approvalId))

struct ProposeRate
{
    struct Request
    {
        QString thbPerUsd; ///< at most six decimals
        QString source; ///< where the number comes from
        std::optional<Instant> effectiveFrom; ///< now, where none is given
    };
    using Response = ProposedRate;
    static constexpr OperationInfo info{"rates.propose", Method::Post, "/api/admin/rates",
                                        Permission::RatesWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(ProposeRate::Request, (), (thbPerUsd, source, effectiveFrom))

/// Newest first.
struct ListRates
{
    struct Request
    {
        PageRequest page;
    };
    using Response = Page<Rate>;
    static constexpr OperationInfo info{"rates.list", Method::Get, "/api/admin/rates",
                                        Permission::OrdersRead};
};
BOOST_DESCRIBE_STRUCT(ListRates::Request, (), (page))

struct DatedFeeSchedule
{
    FeeScheduleId id;
    QString name;
    Usd serviceFee; ///< a line
    BasisPoints commission; ///< of what a lottery paid
    Instant effectiveFrom;
    QString recordedByName;
    bool approved = false;
    bool inForce = false;
};
BOOST_DESCRIBE_STRUCT(DatedFeeSchedule, (),
                      (id, name, serviceFee, commission, effectiveFrom, recordedByName, approved, inForce))

struct ProposedFeeSchedule
{
    FeeScheduleId feeScheduleId;
    ApprovalId approvalId;
};
BOOST_DESCRIBE_STRUCT(ProposedFeeSchedule, (), (feeScheduleId, approvalId))

struct ProposeFeeSchedule
{
    struct Request
    {
        QString name; ///< of its own: schedules are quoted by it
        Usd serviceFee;
        BasisPoints commission;
        std::optional<Instant> effectiveFrom;
    };
    using Response = ProposedFeeSchedule;
    static constexpr OperationInfo info{"fees.propose", Method::Post, "/api/admin/fee-schedules",
                                        Permission::FeesWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(ProposeFeeSchedule::Request, (), (name, serviceFee, commission, effectiveFrom))

struct FeeScheduleList
{
    std::vector<DatedFeeSchedule> data;
};
BOOST_DESCRIBE_STRUCT(FeeScheduleList, (), (data))

struct ListFeeSchedules
{
    using Request = Nothing;
    using Response = FeeScheduleList;
    static constexpr OperationInfo info{"fees.list", Method::Get, "/api/admin/fee-schedules",
                                        Permission::OrdersRead};
};

/// One setting as it counts now, and what waits.
struct Setting
{
    QString key; ///< "kyc.threshold_thb"; settings of a state end in its code: "retailer_cash_limit_usd.IN"
    QString kind; ///< "thb", "usd", "basis_points", "minutes", "days", "text"
    QString value; ///< money as decimal text
    QString description;
    bool isDefault = true; ///< nobody set it yet
    std::optional<Instant> effectiveFrom;
    std::optional<QString> pendingValue; ///< waits for a second person
};
BOOST_DESCRIBE_STRUCT(Setting, (), (key, kind, value, description, isDefault, effectiveFrom, pendingValue))

struct SettingList
{
    std::vector<Setting> data;
};
BOOST_DESCRIBE_STRUCT(SettingList, (), (data))

struct ListSettings
{
    using Request = Nothing;
    using Response = SettingList;
    static constexpr OperationInfo info{"settings.list", Method::Get, "/api/admin/settings",
                                        Permission::SettingsWrite};
};

struct ProposedSetting
{
    SettingId settingId;
    ApprovalId approvalId;
};
BOOST_DESCRIBE_STRUCT(ProposedSetting, (), (settingId, approvalId))

/// Errors: setting.unknown, setting.bad_value.
struct ProposeSetting
{
    struct Request
    {
        QString key;
        QString value;
        std::optional<Instant> effectiveFrom;
    };
    using Response = ProposedSetting;
    static constexpr OperationInfo info{"settings.propose", Method::Post, "/api/admin/settings",
                                        Permission::SettingsWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(ProposeSetting::Request, (), (key, value, effectiveFrom))

} // namespace truvamate
