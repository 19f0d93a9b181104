/**
 * Which REST methods of octokit are GET and which are PUT or DELETE, by scope; all others are POST or PATCH.
 * From the routes of @octokit/plugin-rest-endpoint-methods 17.0.0 (endpoints.js).
 */
type Scopes = Readonly<Record<string, string>>;

/** GET: reads. */
export const githubReads: Scopes = {
  actions: `
    downloadArtifact downloadJobLogsForWorkflowRun downloadWorkflowRunAttemptLogs
    downloadWorkflowRunLogs getActionsCacheList getActionsCacheUsage getActionsCacheUsageByRepoForOrg
    getActionsCacheUsageForOrg getAllowedActionsOrganization getAllowedActionsRepository getArtifact
    getCustomImageForOrg getCustomImageVersionForOrg getCustomOidcSubClaimForRepo
    getEnvironmentPublicKey getEnvironmentSecret getEnvironmentVariable
    getGithubActionsDefaultWorkflowPermissionsOrganization
    getGithubActionsDefaultWorkflowPermissionsRepository getGithubActionsPermissionsOrganization
    getGithubActionsPermissionsRepository getHostedRunnerForOrg getHostedRunnersGithubOwnedImagesForOrg
    getHostedRunnersLimitsForOrg getHostedRunnersMachineSpecsForOrg getHostedRunnersPartnerImagesForOrg
    getHostedRunnersPlatformsForOrg getJobForWorkflowRun getOrgPublicKey getOrgSecret getOrgVariable
    getPendingDeploymentsForRun getRepoPermissions getRepoPublicKey getRepoSecret getRepoVariable
    getReviewsForRun getSelfHostedRunnerForOrg getSelfHostedRunnerForRepo getWorkflow
    getWorkflowAccessToRepository getWorkflowRun getWorkflowRunAttempt getWorkflowRunUsage
    getWorkflowUsage listArtifactsForRepo listCustomImageVersionsForOrg listCustomImagesForOrg
    listEnvironmentSecrets listEnvironmentVariables listGithubHostedRunnersInGroupForOrg
    listHostedRunnersForOrg listJobsForWorkflowRun listJobsForWorkflowRunAttempt
    listLabelsForSelfHostedRunnerForOrg listLabelsForSelfHostedRunnerForRepo listOrgSecrets
    listOrgVariables listRepoOrganizationSecrets listRepoOrganizationVariables listRepoSecrets
    listRepoVariables listRepoWorkflows listRunnerApplicationsForOrg listRunnerApplicationsForRepo
    listSelectedReposForOrgSecret listSelectedReposForOrgVariable
    listSelectedRepositoriesEnabledGithubActionsOrganization listSelfHostedRunnersForOrg
    listSelfHostedRunnersForRepo listWorkflowRunArtifacts listWorkflowRuns listWorkflowRunsForRepo`,
  activity: `
    checkRepoIsStarredByAuthenticatedUser getFeeds getRepoSubscription getThread
    getThreadSubscriptionForAuthenticatedUser listEventsForAuthenticatedUser
    listNotificationsForAuthenticatedUser listOrgEventsForAuthenticatedUser listPublicEvents
    listPublicEventsForRepoNetwork listPublicEventsForUser listPublicOrgEvents listReceivedEventsForUser
    listReceivedPublicEventsForUser listRepoEvents listRepoNotificationsForAuthenticatedUser
    listReposStarredByAuthenticatedUser listReposStarredByUser listReposWatchedByUser
    listStargazersForRepo listWatchedReposForAuthenticatedUser listWatchersForRepo`,
  apps: `
    getAuthenticated getBySlug getInstallation getOrgInstallation getRepoInstallation
    getSubscriptionPlanForAccount getSubscriptionPlanForAccountStubbed getUserInstallation
    getWebhookConfigForApp getWebhookDelivery listAccountsForPlan listAccountsForPlanStubbed
    listInstallationReposForAuthenticatedUser listInstallationRequestsForAuthenticatedApp
    listInstallations listInstallationsForAuthenticatedUser listPlans listPlansStubbed
    listReposAccessibleToInstallation listSubscriptionsForAuthenticatedUser
    listSubscriptionsForAuthenticatedUserStubbed listWebhookDeliveries`,
  billing: `
    getGithubActionsBillingOrg getGithubActionsBillingUser getGithubBillingPremiumRequestUsageReportOrg
    getGithubBillingPremiumRequestUsageReportUser getGithubBillingUsageReportOrg
    getGithubBillingUsageReportUser getGithubPackagesBillingOrg getGithubPackagesBillingUser
    getSharedStorageBillingOrg getSharedStorageBillingUser`,
  campaigns: `
    getCampaignSummary listOrgCampaigns`,
  checks: `
    get getSuite listAnnotations listForRef listForSuite listSuitesForRef`,
  codeScanning: `
    getAlert getAnalysis getAutofix getCodeqlDatabase getDefaultSetup getSarif getVariantAnalysis
    getVariantAnalysisRepoTask listAlertInstances listAlertsForOrg listAlertsForRepo listAlertsInstances
    listCodeqlDatabases listRecentAnalyses`,
  codeSecurity: `
    getConfiguration getConfigurationForRepository getConfigurationsForEnterprise
    getConfigurationsForOrg getDefaultConfigurations getDefaultConfigurationsForEnterprise
    getRepositoriesForConfiguration getRepositoriesForEnterpriseConfiguration
    getSingleConfigurationForEnterprise`,
  codesOfConduct: `
    getAllCodesOfConduct getConductCode`,
  codespaces: `
    checkPermissionsForDevcontainer codespaceMachinesForAuthenticatedUser getCodespacesForUserInOrg
    getExportDetailsForAuthenticatedUser getForAuthenticatedUser getOrgPublicKey getOrgSecret
    getPublicKeyForAuthenticatedUser getRepoPublicKey getRepoSecret getSecretForAuthenticatedUser
    listDevcontainersInRepositoryForAuthenticatedUser listForAuthenticatedUser listInOrganization
    listInRepositoryForAuthenticatedUser listOrgSecrets listRepoSecrets
    listRepositoriesForSecretForAuthenticatedUser listSecretsForAuthenticatedUser
    listSelectedReposForOrgSecret preFlightWithRepoForAuthenticatedUser repoMachinesForAuthenticatedUser`,
  copilot: `
    copilotMetricsForOrganization copilotMetricsForTeam getCopilotOrganizationDetails
    getCopilotSeatDetailsForUser listCopilotSeats`,
  dependabot: `
    getAlert getOrgPublicKey getOrgSecret getRepoPublicKey getRepoSecret listAlertsForEnterprise
    listAlertsForOrg listAlertsForRepo listOrgSecrets listRepoSecrets listSelectedReposForOrgSecret
    repositoryAccessForOrg`,
  dependencyGraph: `
    diffRange exportSbom`,
  emojis: `
    get`,
  enterpriseTeamMemberships: `
    get list`,
  enterpriseTeamOrganizations: `
    getAssignment getAssignments`,
  enterpriseTeams: `
    get list`,
  gists: `
    checkIsStarred get getComment getRevision list listComments listCommits listForUser listForks
    listPublic listStarred`,
  git: `
    getBlob getCommit getRef getTag getTree listMatchingRefs`,
  gitignore: `
    getAllTemplates getTemplate`,
  hostedCompute: `
    getNetworkConfigurationForOrg getNetworkSettingsForOrg listNetworkConfigurationsForOrg`,
  interactions: `
    getRestrictionsForAuthenticatedUser getRestrictionsForOrg getRestrictionsForRepo
    getRestrictionsForYourPublicRepos`,
  issues: `
    checkUserCanBeAssigned checkUserCanBeAssignedToIssue get getComment getEvent getLabel getMilestone
    getParent list listAssignees listComments listCommentsForRepo listDependenciesBlockedBy
    listDependenciesBlocking listEvents listEventsForRepo listEventsForTimeline listForAuthenticatedUser
    listForOrg listForRepo listLabelsForMilestone listLabelsForRepo listLabelsOnIssue listMilestones
    listSubIssues`,
  licenses: `
    get getAllCommonlyUsed getForRepo`,
  meta: `
    get getAllVersions getOctocat getZen root`,
  migrations: `
    downloadArchiveForOrg getArchiveForAuthenticatedUser getStatusForAuthenticatedUser getStatusForOrg
    listForAuthenticatedUser listForOrg listReposForAuthenticatedUser listReposForOrg listReposForUser`,
  oidc: `
    getOidcCustomSubTemplateForOrg`,
  orgs: `
    checkBlockedUser checkMembershipForUser checkPublicMembershipForUser
    customPropertiesForOrgsGetOrganizationValues customPropertiesForReposGetOrganizationDefinition
    customPropertiesForReposGetOrganizationDefinitions customPropertiesForReposGetOrganizationValues get
    getImmutableReleasesSettings getImmutableReleasesSettingsRepositories
    getMembershipForAuthenticatedUser getMembershipForUser getOrgRole getOrgRulesetHistory
    getOrgRulesetVersion getWebhook getWebhookConfigForOrg getWebhookDelivery list listAppInstallations
    listArtifactStorageRecords listAttestationRepositories listAttestations listBlockedUsers
    listFailedInvitations listForAuthenticatedUser listForUser listInvitationTeams listIssueTypes
    listMembers listMembershipsForAuthenticatedUser listOrgRoleTeams listOrgRoleUsers listOrgRoles
    listOrganizationFineGrainedPermissions listOutsideCollaborators listPatGrantRepositories
    listPatGrantRequestRepositories listPatGrantRequests listPatGrants listPendingInvitations
    listPublicMembers listSecurityManagerTeams listWebhookDeliveries listWebhooks`,
  packages: `
    getAllPackageVersionsForAPackageOwnedByAnOrg
    getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser
    getAllPackageVersionsForPackageOwnedByAuthenticatedUser getAllPackageVersionsForPackageOwnedByOrg
    getAllPackageVersionsForPackageOwnedByUser getPackageForAuthenticatedUser getPackageForOrganization
    getPackageForUser getPackageVersionForAuthenticatedUser getPackageVersionForOrganization
    getPackageVersionForUser listDockerMigrationConflictingPackagesForAuthenticatedUser
    listDockerMigrationConflictingPackagesForOrganization listDockerMigrationConflictingPackagesForUser
    listPackagesForAuthenticatedUser listPackagesForOrganization listPackagesForUser`,
  privateRegistries: `
    getOrgPrivateRegistry getOrgPublicKey listOrgPrivateRegistries`,
  projects: `
    getFieldForOrg getFieldForUser getForOrg getForUser getOrgItem getUserItem listFieldsForOrg
    listFieldsForUser listForOrg listForUser listItemsForOrg listItemsForUser`,
  pulls: `
    checkIfMerged get getReview getReviewComment list listCommentsForReview listCommits listFiles
    listRequestedReviewers listReviewComments listReviewCommentsForRepo listReviews`,
  rateLimit: `
    get`,
  reactions: `
    listForCommitComment listForIssue listForIssueComment listForPullRequestReviewComment listForRelease
    listForTeamDiscussionCommentInOrg listForTeamDiscussionInOrg`,
  repos: `
    checkAutomatedSecurityFixes checkCollaborator checkImmutableReleases
    checkPrivateVulnerabilityReporting checkVulnerabilityAlerts codeownersErrors compareCommits
    compareCommitsWithBasehead customPropertiesForReposGetRepositoryValues downloadArchive
    downloadTarballArchive downloadZipballArchive get getAccessRestrictions getAdminBranchProtection
    getAllDeploymentProtectionRules getAllEnvironments getAllStatusCheckContexts getAllTopics
    getAppsWithAccessToProtectedBranch getAutolink getBranch getBranchProtection getBranchRules
    getClones getCodeFrequencyStats getCollaboratorPermissionLevel getCombinedStatusForRef getCommit
    getCommitActivityStats getCommitComment getCommitSignatureProtection getCommunityProfileMetrics
    getContent getContributorsStats getCustomDeploymentProtectionRule getDeployKey getDeployment
    getDeploymentBranchPolicy getDeploymentStatus getEnvironment getLatestPagesBuild getLatestRelease
    getOrgRuleSuite getOrgRuleSuites getOrgRuleset getOrgRulesets getPages getPagesBuild
    getPagesDeployment getPagesHealthCheck getParticipationStats getPullRequestReviewProtection
    getPunchCardStats getReadme getReadmeInDirectory getRelease getReleaseAsset getReleaseByTag
    getRepoRuleSuite getRepoRuleSuites getRepoRuleset getRepoRulesetHistory getRepoRulesetVersion
    getRepoRulesets getStatusChecksProtection getTeamsWithAccessToProtectedBranch getTopPaths
    getTopReferrers getUsersWithAccessToProtectedBranch getViews getWebhook getWebhookConfigForRepo
    getWebhookDelivery listActivities listAttestations listAutolinks listBranches
    listBranchesForHeadCommit listCollaborators listCommentsForCommit listCommitCommentsForRepo
    listCommitStatusesForRef listCommits listContributors listCustomDeploymentRuleIntegrations
    listDeployKeys listDeploymentBranchPolicies listDeploymentStatuses listDeployments
    listForAuthenticatedUser listForOrg listForUser listForks listInvitations
    listInvitationsForAuthenticatedUser listLanguages listPagesBuilds listPublic
    listPullRequestsAssociatedWithCommit listReleaseAssets listReleases listTags listTeams
    listWebhookDeliveries listWebhooks`,
  search: `
    code commits issuesAndPullRequests labels repos topics users`,
  secretScanning: `
    getAlert getScanHistory listAlertsForOrg listAlertsForRepo listLocationsForAlert
    listOrgPatternConfigs`,
  securityAdvisories: `
    getGlobalAdvisory getRepositoryAdvisory listGlobalAdvisories listOrgRepositoryAdvisories
    listRepositoryAdvisories`,
  teams: `
    checkPermissionsForRepoInOrg getByName getDiscussionCommentInOrg getDiscussionInOrg
    getMembershipForUserInOrg list listChildInOrg listDiscussionCommentsInOrg listDiscussionsInOrg
    listForAuthenticatedUser listMembersInOrg listPendingInvitationsInOrg listReposInOrg`,
  users: `
    checkBlocked checkFollowingForUser checkPersonIsFollowedByAuthenticated getAuthenticated getById
    getByUsername getContextForUser getGpgKeyForAuthenticated getGpgKeyForAuthenticatedUser
    getPublicSshKeyForAuthenticated getPublicSshKeyForAuthenticatedUser
    getSshSigningKeyForAuthenticatedUser list listAttestations listBlockedByAuthenticated
    listBlockedByAuthenticatedUser listEmailsForAuthenticated listEmailsForAuthenticatedUser
    listFollowedByAuthenticated listFollowedByAuthenticatedUser listFollowersForAuthenticatedUser
    listFollowersForUser listFollowingForUser listGpgKeysForAuthenticated
    listGpgKeysForAuthenticatedUser listGpgKeysForUser listPublicEmailsForAuthenticated
    listPublicEmailsForAuthenticatedUser listPublicKeysForUser listPublicSshKeysForAuthenticated
    listPublicSshKeysForAuthenticatedUser listSocialAccountsForAuthenticatedUser
    listSocialAccountsForUser listSshSigningKeysForAuthenticatedUser listSshSigningKeysForUser`,
};

/** PUT and DELETE: writes that may be repeated. */
export const githubIdempotent: Scopes = {
  actions: `
    addRepoAccessToSelfHostedRunnerGroupInOrg addSelectedRepoToOrgSecret addSelectedRepoToOrgVariable
    createOrUpdateEnvironmentSecret createOrUpdateOrgSecret createOrUpdateRepoSecret
    deleteActionsCacheById deleteActionsCacheByKey deleteArtifact deleteCustomImageFromOrg
    deleteCustomImageVersionFromOrg deleteEnvironmentSecret deleteEnvironmentVariable
    deleteHostedRunnerForOrg deleteOrgSecret deleteOrgVariable deleteRepoSecret deleteRepoVariable
    deleteSelfHostedRunnerFromOrg deleteSelfHostedRunnerFromRepo deleteWorkflowRun deleteWorkflowRunLogs
    disableSelectedRepositoryGithubActionsOrganization disableWorkflow
    enableSelectedRepositoryGithubActionsOrganization enableWorkflow
    removeAllCustomLabelsFromSelfHostedRunnerForOrg removeAllCustomLabelsFromSelfHostedRunnerForRepo
    removeCustomLabelFromSelfHostedRunnerForOrg removeCustomLabelFromSelfHostedRunnerForRepo
    removeSelectedRepoFromOrgSecret removeSelectedRepoFromOrgVariable setAllowedActionsOrganization
    setAllowedActionsRepository setCustomLabelsForSelfHostedRunnerForOrg
    setCustomLabelsForSelfHostedRunnerForRepo setCustomOidcSubClaimForRepo
    setGithubActionsDefaultWorkflowPermissionsOrganization
    setGithubActionsDefaultWorkflowPermissionsRepository setGithubActionsPermissionsOrganization
    setGithubActionsPermissionsRepository setSelectedReposForOrgSecret setSelectedReposForOrgVariable
    setSelectedRepositoriesEnabledGithubActionsOrganization setWorkflowAccessToRepository`,
  activity: `
    deleteRepoSubscription deleteThreadSubscription markNotificationsAsRead markRepoNotificationsAsRead
    markThreadAsDone setRepoSubscription setThreadSubscription starRepoForAuthenticatedUser
    unstarRepoForAuthenticatedUser`,
  apps: `
    addRepoToInstallation addRepoToInstallationForAuthenticatedUser deleteAuthorization
    deleteInstallation deleteToken removeRepoFromInstallation
    removeRepoFromInstallationForAuthenticatedUser revokeInstallationAccessToken suspendInstallation
    unsuspendInstallation`,
  campaigns: `
    deleteCampaign`,
  codeScanning: `
    deleteAnalysis deleteCodeqlDatabase`,
  codeSecurity: `
    deleteConfiguration deleteConfigurationForEnterprise detachConfiguration setConfigurationAsDefault
    setConfigurationAsDefaultForEnterprise`,
  codespaces: `
    addRepositoryForSecretForAuthenticatedUser addSelectedRepoToOrgSecret createOrUpdateOrgSecret
    createOrUpdateRepoSecret createOrUpdateSecretForAuthenticatedUser deleteForAuthenticatedUser
    deleteFromOrganization deleteOrgSecret deleteRepoSecret deleteSecretForAuthenticatedUser
    removeRepositoryForSecretForAuthenticatedUser removeSelectedRepoFromOrgSecret
    setRepositoriesForSecretForAuthenticatedUser setSelectedReposForOrgSecret`,
  copilot: `
    cancelCopilotSeatAssignmentForTeams cancelCopilotSeatAssignmentForUsers`,
  dependabot: `
    addSelectedRepoToOrgSecret createOrUpdateOrgSecret createOrUpdateRepoSecret deleteOrgSecret
    deleteRepoSecret removeSelectedRepoFromOrgSecret setRepositoryAccessDefaultLevel
    setSelectedReposForOrgSecret`,
  enterpriseTeamMemberships: `
    add remove`,
  enterpriseTeamOrganizations: `
    add delete`,
  enterpriseTeams: `
    delete`,
  gists: `
    delete deleteComment star unstar`,
  git: `
    deleteRef`,
  hostedCompute: `
    deleteNetworkConfigurationFromOrg`,
  interactions: `
    removeRestrictionsForAuthenticatedUser removeRestrictionsForOrg removeRestrictionsForRepo
    removeRestrictionsForYourPublicRepos setRestrictionsForAuthenticatedUser setRestrictionsForOrg
    setRestrictionsForRepo setRestrictionsForYourPublicRepos`,
  issues: `
    deleteComment deleteLabel deleteMilestone lock removeAllLabels removeAssignees
    removeDependencyBlockedBy removeLabel removeSubIssue setLabels unlock`,
  migrations: `
    deleteArchiveForAuthenticatedUser deleteArchiveForOrg unlockRepoForAuthenticatedUser
    unlockRepoForOrg`,
  oidc: `
    updateOidcCustomSubTemplateForOrg`,
  orgs: `
    addSecurityManagerTeam assignTeamToOrgRole assignUserToOrgRole blockUser cancelInvitation
    convertMemberToOutsideCollaborator customPropertiesForReposCreateOrUpdateOrganizationDefinition
    customPropertiesForReposDeleteOrganizationDefinition delete deleteAttestationsById
    deleteAttestationsBySubjectDigest deleteIssueType deleteWebhook
    disableSelectedRepositoryImmutableReleasesOrganization
    enableSelectedRepositoryImmutableReleasesOrganization removeMember removeMembershipForUser
    removeOutsideCollaborator removePublicMembershipForAuthenticatedUser removeSecurityManagerTeam
    revokeAllOrgRolesTeam revokeAllOrgRolesUser revokeOrgRoleTeam revokeOrgRoleUser
    setImmutableReleasesSettings setImmutableReleasesSettingsRepositories setMembershipForUser
    setPublicMembershipForAuthenticatedUser unblockUser updateIssueType`,
  packages: `
    deletePackageForAuthenticatedUser deletePackageForOrg deletePackageForUser
    deletePackageVersionForAuthenticatedUser deletePackageVersionForOrg deletePackageVersionForUser`,
  privateRegistries: `
    deleteOrgPrivateRegistry`,
  projects: `
    deleteItemForOrg deleteItemForUser`,
  pulls: `
    deletePendingReview deleteReviewComment dismissReview merge removeRequestedReviewers updateBranch
    updateReview`,
  reactions: `
    deleteForCommitComment deleteForIssue deleteForIssueComment deleteForPullRequestComment
    deleteForRelease deleteForTeamDiscussion deleteForTeamDiscussionComment`,
  repos: `
    addCollaborator createOrUpdateEnvironment createOrUpdateFileContents declineInvitation
    declineInvitationForAuthenticatedUser delete deleteAccessRestrictions deleteAdminBranchProtection
    deleteAnEnvironment deleteAutolink deleteBranchProtection deleteCommitComment
    deleteCommitSignatureProtection deleteDeployKey deleteDeployment deleteDeploymentBranchPolicy
    deleteFile deleteInvitation deleteOrgRuleset deletePagesSite deletePullRequestReviewProtection
    deleteRelease deleteReleaseAsset deleteRepoRuleset deleteWebhook disableAutomatedSecurityFixes
    disableDeploymentProtectionRule disableImmutableReleases disablePrivateVulnerabilityReporting
    disableVulnerabilityAlerts enableAutomatedSecurityFixes enableImmutableReleases
    enablePrivateVulnerabilityReporting enableVulnerabilityAlerts removeAppAccessRestrictions
    removeCollaborator removeStatusCheckContexts removeStatusCheckProtection
    removeTeamAccessRestrictions removeUserAccessRestrictions replaceAllTopics setAppAccessRestrictions
    setStatusCheckContexts setTeamAccessRestrictions setUserAccessRestrictions updateBranchProtection
    updateDeploymentBranchPolicy updateInformationAboutPagesSite updateOrgRuleset updateRepoRuleset`,
  teams: `
    addOrUpdateMembershipForUserInOrg addOrUpdateRepoPermissionsInOrg deleteDiscussionCommentInOrg
    deleteDiscussionInOrg deleteInOrg removeMembershipForUserInOrg removeRepoInOrg`,
  users: `
    block deleteAttestationsById deleteAttestationsBySubjectDigest deleteEmailForAuthenticated
    deleteEmailForAuthenticatedUser deleteGpgKeyForAuthenticated deleteGpgKeyForAuthenticatedUser
    deletePublicSshKeyForAuthenticated deletePublicSshKeyForAuthenticatedUser
    deleteSocialAccountForAuthenticatedUser deleteSshSigningKeyForAuthenticatedUser follow unblock
    unfollow`,
};

/** `rest.<scope>.<method>` and the older `<scope>.<method>`, as a list for the helpers of `_members`. */
export function githubPaths(scopes: Scopes): string {
  return Object.entries(scopes)
    .flatMap(([scope, methods]) =>
      methods
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((method) => [`rest.${scope}.${method}`, `${scope}.${method}`]),
    )
    .join(' ');
}
