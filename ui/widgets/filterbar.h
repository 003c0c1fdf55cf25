#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QSettings;
class QTabBar;
class QTimer;

namespace truvamate {

class FilterChip;
class FlowLayout;

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
/// deleted. The first field of text is a field to type into, the others become chips. On the tabs F2 renames,
/// Del deletes and the menu key lists what can be done; on a chip Del takes it off and Space changes it.
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

    /// Where views are kept; before setViews. Without it they are in the program's own settings.
    void setSettings(QSettings *settings) { m_settings = settings; }
    /// The year of a day that is typed without one.
    void setToday(QDate today) { m_today = today; }
    /// Values stay in force when the fields are given again, as when a list of draws has come.
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
    const std::vector<View> &views() const { return m_views; }
    void focusText();
    void openAddFilter();
    void openSaveView();
    void openRenameView(const QString &viewId);
    void askDeleteView(const QString &viewId);
    void deleteView(const QString &viewId);
    /// Gives a view of the person the filters and the layout of now.
    void updateView(const QString &viewId);

Q_SIGNALS:
    void changed();
    void layoutChosen(const QJsonObject &layout);
    void rowsRequested(); ///< Enter or Down in the text: on to the list

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    void showTabs();
    void showChips();
    void showText();
    void setValue(const QString &fieldId, const QString &value);
    void openField(const QString &fieldId, QWidget *below);
    void openTabMenu(int tab, const QPoint &at);
    void takeText();
    void askName(const QString &title, const QString &name, std::function<void(const QString &)> use);
    QString tabText(const View &view) const;
    View *viewOf(const QString &id);
    const FilterField *fieldOf(const QString &id) const;
    const FilterField *textField() const;
    void loadViews();
    void storeViews() const;
    QString settingsKey() const;

    std::vector<FilterField> m_fields;
    std::function<QJsonObject()> m_layoutSource;
    QSettings *m_settings = nullptr;
    QString m_deskId;
    QDate m_today;
    std::vector<View> m_views;
    QJsonObject m_values;
    QTabBar *m_tabs = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_add = nullptr;
    QLineEdit *m_text = nullptr;
    QTimer *m_typing = nullptr; ///< the list is asked when typing pauses
    FlowLayout *m_flow = nullptr;
    std::vector<FilterChip *> m_chips;
};

} // namespace truvamate
