#pragma once

#include <QJsonObject>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace truvamate {

/// One thing to filter by.
struct FilterField
{
    enum class Kind { Choice, Text, Day };
    QString id; ///< stable: "status"
    QString title; ///< translated: "State"
    Kind kind = Kind::Choice;
    std::vector<std::pair<QString, QString>> choices; ///< code and word
};

/// The filters in force as chips that can be taken off, "+ Filter" to add one, and saved views as tabs above
/// them. Ctrl+F goes to its text. Views are kept per desk in the person's settings; built-in ones can't be
/// deleted.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    struct View
    {
        QString id;
        QString name;
        QJsonObject values;
        QJsonObject layout; ///< of the table; empty: as it is
        bool isBuiltIn = false;
        std::optional<std::int64_t> count; ///< shown behind the name
        bool countCapped = false;
    };

    explicit FilterBar(QWidget *parent = nullptr);

    void setFields(std::vector<FilterField> fields);
    /// deskId names where the person's own views are kept.
    void setViews(const QString &deskId, std::vector<View> builtIn);
    void setCount(const QString &viewId, std::int64_t count, bool capped);

    QJsonObject values() const; ///< field id → code or text
    QString value(const QString &fieldId) const;
    void setValues(const QJsonObject &values);
    QString currentView() const;
    void chooseView(const QString &viewId);
    /// Asked for when a view is saved.
    void setLayoutSource(std::function<QJsonObject()> source) { m_layoutSource = std::move(source); }
    void focusText();
    void openAddFilter();

Q_SIGNALS:
    void changed();
    void layoutChosen(const QJsonObject &layout);

private:
    std::vector<FilterField> m_fields;
    std::function<QJsonObject()> m_layoutSource;
};

} // namespace truvamate
